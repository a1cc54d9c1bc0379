import type { BrowserContext } from 'playwright-core';
import type { SyntheticPerson } from '../../../functions/cli/sample/people.ts';
import type { Reached } from './reached.ts';
import { personalIn, watchTraces } from './traces.ts';

/** What the browser says by itself about an answer that is no success. */
const failedLoad =
  /^Failed to load resource: (?:the server responded with a status of (?<status>\d+)|net::)/u;

/** What a test provokes on purpose. */
export type Provoked = number | 'no-network';

export interface Watch {
  readonly complaints: readonly string[];
  /** These are part of the test and no complaint. */
  readonly provoke: (...provoked: readonly Provoked[]) => void;
}

/** Listens to everything that must not happen on any screen; the complaints name what and where. */
export const watchContext = async (
  context: BrowserContext,
  { url, issuer }: Pick<Reached, 'url' | 'issuer'>,
  people: readonly SyntheticPerson[],
): Promise<Watch> => {
  const complaints: string[] = [];
  const provoked = new Set<Provoked>();
  const own = new Set([new URL(url).origin, new URL(issuer).origin]);
  const names = () => people.map(({ name }) => name);
  const judge = (place: string, text: string): void => {
    for (const found of personalIn(text, names())) complaints.push(`${place} holds ${found}: ${text}`);
  };
  await watchTraces(context, ({ place, text }) => {
    if (place === 'policy') complaints.push(`the content security policy stopped ${text}`);
    else judge(place, text);
  });
  context.on('request', (request) => {
    const at = new URL(request.url());
    if (/^https?:$/u.test(at.protocol) && !own.has(at.origin)) complaints.push(`request to ${at.origin}`);
    judge('address of a request', request.url());
  });
  context.on('console', (message) => {
    if (message.type() !== 'error') return;
    const load = failedLoad.exec(message.text());
    const status = load?.groups?.['status'];
    if (load && provoked.has(status === undefined ? 'no-network' : Number(status))) return;
    complaints.push(`console error: ${message.text()} at ${message.location().url}`);
  });
  context.on('weberror', (error) => complaints.push(`page error: ${error.error().message}`));
  context.on('page', (page) =>
    page.on('framenavigated', (frame) => judge('address of the page', frame.url())),
  );
  return { complaints, provoke: (...more) => more.forEach((each) => provoked.add(each)) };
};
