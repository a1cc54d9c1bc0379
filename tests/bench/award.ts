import { isDeepStrictEqual } from 'node:util';
import { awardFor } from '../../shared/domain/benefits/award.ts';
import { awardByHand } from './award-by-hand.ts';
import { type Claim, claims } from './award-claims.ts';
import { compareCpu } from './cpu.ts';
import { type Result, round } from './result.ts';

/** So many in one turn that the clock of the processor, which counts in steps, does not matter. */
const inOneTurn = 20_000;

const checkedEqual = (all: readonly Claim[]): void => {
  const differing = all.find(
    ({ facts, rules }) => !isDeepStrictEqual(awardFor(facts, rules).result, awardByHand(facts, rules)),
  );
  if (differing !== undefined)
    throw new Error(`award.rate: ${JSON.stringify(differing.facts)} is awarded differently by hand`);
};

/** Awards with their working, against the same rules written out by hand without it, turn by turn over the same claims. */
export const award = async (effort: { rounds: number; times: number }): Promise<readonly Result[]> => {
  const all = claims(inOneTurn);
  checkedEqual(all);
  let linesAndSums = 0;
  const ours = (): Promise<void> => {
    for (const { facts, rules } of all) linesAndSums += awardFor(facts, rules).working.length;
    return Promise.resolve();
  };
  const byHand = (): Promise<void> => {
    for (const { facts, rules } of all) linesAndSums += awardByHand(facts, rules).monthly.monthlyFen;
    return Promise.resolve();
  };
  const { ratio, oursMicroseconds, bareMicroseconds } = await compareCpu(ours, byHand, effort);
  if (linesAndSums === 0) throw new Error('award.rate: nothing was awarded');
  const aSecond = (microseconds: number): number => round((inOneTurn / microseconds) * 1_000_000, 0);
  return [
    { name: 'award.rate', value: aSecond(oursMicroseconds), unit: 'per CPU second', aim: '>= 100000' },
    { name: 'award.rate.by-hand', value: aSecond(bareMicroseconds), unit: 'per CPU second' },
    { name: 'award.cpu.ratio', value: round(ratio), unit: 'times', aim: '<= 3' },
  ];
};
