import type { Officer } from '../domain/actor.ts';
import { previewOf } from '../domain/handover/index.ts';
import type { Exchange } from './exchange.ts';
import { visibleCase } from './get-handover.ts';
import { givenFor } from './given.ts';
import { done, type Outcome } from './outcome.ts';
import { type PreviewView, showPreview } from './preview-view.ts';

/**
 * What the hukou locality will owe if it accepts, before it does; the same after. Refused: `person-not-identified` as long as the
 * citizen ID is not known, because the age decides between premium and pension.
 */
export const previewHandover =
  (exchange: Exchange) =>
  async ({
    id,
    officer,
  }: {
    readonly id: string;
    readonly officer: Officer;
  }): Promise<Outcome<PreviewView>> => {
    const head = await visibleCase(exchange, id, officer);
    if (!head) return { kind: 'not-found' };
    if (!head.person) return { kind: 'refused', refused: 'person-not-identified' };
    return done(showPreview(previewOf(head.state, givenFor(exchange, head, officer))));
  };
