import { computedFen } from '../../kernel/fen.ts';
import type { Explained } from './working.ts';
import type { Fen } from '../../kernel/fen.ts';

export const noFen = computedFen(0);

/** What a rule gives that the place does not have: nothing, and no line about it. */
export const nothing: Explained<Fen> = Object.freeze({ result: noFen, working: Object.freeze([]) });
