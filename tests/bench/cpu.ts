import { median } from './result.ts';

const microseconds = (): number => {
  const { user, system } = process.cpuUsage();
  return user + system;
};

/** CPU of one invocation, in microseconds, over a number of invocations. */
const cpuOf = async (
  invoke: (index: number) => Promise<unknown>,
  times: number,
  first: number,
): Promise<number> => {
  const before = microseconds();
  for (let index = 0; index < times; index += 1) await invoke(first + index);
  return (microseconds() - before) / times;
};

export interface Compared {
  readonly ratio: number;
  readonly oursMicroseconds: number;
  readonly bareMicroseconds: number;
}

/** Two ways to do the same, turn by turn in one run, so that whatever else the machine does hits both. */
export const compareCpu = async (
  ours: (index: number) => Promise<unknown>,
  bare: (index: number) => Promise<unknown>,
  effort: { readonly rounds: number; readonly times: number },
): Promise<Compared> => {
  const { rounds, times } = effort;
  await cpuOf(ours, times, 0);
  await cpuOf(bare, times, 0);
  const measured: { ours: number; bare: number }[] = [];
  for (let round = 1; round <= rounds; round += 1)
    measured.push({
      ours: await cpuOf(ours, times, round * times),
      bare: await cpuOf(bare, times, round * times),
    });
  return {
    ratio: median(measured.map((pair) => pair.ours / pair.bare)),
    oursMicroseconds: median(measured.map((pair) => pair.ours)),
    bareMicroseconds: median(measured.map((pair) => pair.bare)),
  };
};
