import type { Command } from 'commander';
import { call, print, type Request } from '../api.ts';
import { brief } from '../brief.ts';

/** Who asks, and how the answer is shown. */
export interface Wish {
  readonly as?: string;
  readonly brief?: boolean;
}

export const show = (content: unknown, wish: Wish): void => {
  if (wish.brief) console.log(brief(content));
  else print(content);
};

export const answer = async (request: Request, wish: Wish): Promise<void> =>
  show(await call({ ...request, as: wish.as }), wish);

/** A command that asks one thing of the API. */
export const command = (parent: Command, name: string, description: string): Command =>
  parent
    .command(name)
    .description(description)
    .option('--as <officer>', 'sample officer, such as clerk-530921')
    .option('--brief', 'a few lines instead of JSON');
