import type { CloudCall, Injection, Tap } from '../support/faulty-client.ts';

/** Where a call stands: in the whole journey, in its stage, and among the calls of the same operation; from 1. */
export interface Position {
  readonly overall: number;
  readonly inStage: number;
  readonly ofOperation: number;
}

export interface Trouble {
  readonly tap: Tap;
  stageBegins(): void;
  /** From here on nothing fails: the checks look at the exchange at rest. */
  end(): void;
  /** How many calls failed. */
  fired(): number;
  /** How many calls there were. */
  calls(): number;
}

/** Decides about each call by what it is and where it stands. */
export const troubleWith = (decide: (call: CloudCall, position: Position) => Injection): Trouble => {
  const ofOperation = new Map<string, number>();
  let overall = 0;
  let inStage = 0;
  let fired = 0;
  let over = false;
  return {
    tap: (call) => {
      if (over) return 'none';
      overall += 1;
      inStage += 1;
      const before = ofOperation.get(call.operation) ?? 0;
      ofOperation.set(call.operation, before + 1);
      const injection = decide(call, { overall, inStage, ofOperation: before + 1 });
      if (injection !== 'none') fired += 1;
      return injection;
    },
    stageBegins: () => {
      inStage = 0;
    },
    end: () => {
      over = true;
    },
    fired: () => fired,
    calls: () => overall,
  };
};

export type Way = 'lost-before' | 'lost-after';
export const ways = [
  { way: 'lost-before', sentence: 'never reached the cloud' },
  { way: 'lost-after', sentence: 'took effect but was never answered' },
] as const satisfies readonly { way: Way; sentence: string }[];

/** The k-th call of the whole journey fails, once. */
export const losingCall = (k: number, way: Way): Trouble =>
  troubleWith((_call, { overall }) => (overall === k ? way : 'none'));

/** In every stage of the journey the k-th call fails, once. */
export const losingCallOfEachStage = (k: number, way: Way): Trouble =>
  troubleWith((_call, { inStage }) => (inStage === k ? way : 'none'));
