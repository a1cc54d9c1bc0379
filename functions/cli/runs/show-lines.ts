import * as z from 'zod';
import type { Wish } from '../commands/wish.ts';
import { pagesOf } from './pages.ts';
import { yuan } from './run.ts';

const pageSchema = z.object({
  items: z.array(
    z.looseObject({
      lineId: z.string(),
      handoverId: z.string(),
      person: z.object({ name: z.string() }).loose(),
      amountFen: z.int(),
      marks: z.array(z.string()),
    }),
  ),
  next: z.string().optional(),
});

/** Every line as it comes, one to a line of output: JSON, or what a person reads. */
export const showLines = async (id: string, only: string | undefined, wish: Wish): Promise<void> => {
  const request = { method: 'GET', path: `/v1/runs/${id}/lines`, as: wish.as, query: { only } } as const;
  for await (const { items } of pagesOf(request, (content) => pageSchema.parse(content)))
    for (const line of items) {
      const { lineId, person, amountFen, marks } = line;
      const short = `${lineId} ${person.name} ${yuan(amountFen)} 元 ${marks.join(' ')}`.trimEnd();
      console.log(wish.brief ? short : JSON.stringify(line));
    }
};
