import { call, type Request } from '../api.ts';

interface Paged {
  readonly next?: string | undefined;
}

/** Every page of a list, one after the other; only one is held at a time. */
export async function* pagesOf<T extends Paged>(
  request: Request,
  parse: (content: unknown) => T,
): AsyncGenerator<T> {
  let cursor: string | undefined;
  do {
    const page = parse(await call({ ...request, query: { ...request.query, cursor } }));
    yield page;
    cursor = page.next;
  } while (cursor !== undefined);
}
