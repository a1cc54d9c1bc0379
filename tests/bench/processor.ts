import { pushCpu } from './push-cpu.ts';
import { receiveCpu } from './receive-cpu.ts';
import type { Compared } from './cpu.ts';
import { type Result, round } from './result.ts';

const resultsOf = (name: string, compared: Compared): readonly Result[] => [
  { name: `${name}.cpu.ratio`, value: round(compared.ratio), unit: 'times', aim: '<= 2' },
  { name: `${name}.cpu`, value: round(compared.oursMicroseconds, 0), unit: 'microseconds' },
  { name: `${name}.cpu.bare`, value: round(compared.bareMicroseconds, 0), unit: 'microseconds' },
];

/** Processor time of a push and of a receipt through their whole handlers, against bare ones. */
export const processor = async (effort: { rounds: number; times: number }): Promise<readonly Result[]> => {
  const push = await pushCpu(effort);
  const { transactionOnly, sameCalls } = await receiveCpu(effort);
  return [
    ...resultsOf('push', push),
    ...resultsOf('receive', transactionOnly),
    { name: 'receive.cpu.same-calls.ratio', value: round(sameCalls.ratio), unit: 'times' },
  ];
};
