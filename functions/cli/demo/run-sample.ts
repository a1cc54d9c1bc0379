import { Presets, SingleBar } from 'cli-progress';
import { isRecord, type SampleSource } from '../sample/source.ts';
import type { Client } from './client.ts';
import { createLimit } from './limit.ts';
import { sendLine } from './send-line.ts';
import { newTally, type Tally } from './tally.ts';

const pushedAtATime = 16;
const followedAtATime = 48;
/** Lines begun and not ended: what is pushed and waits for its delivery is bounded too. */
const linesInHand = 128;

const format =
  '  {bar} {percentage}% · {value}/{total} · 推送 pushed {pushed} · 送达 delivered {delivered} · 接收 accepted {accepted} · 拒绝 refused {refused} · {duration_formatted}';

const startBar = (total: number, tally: Tally) => {
  const bar = new SingleBar({ format, noTTYOutput: true, notTTYSchedule: 5_000 }, Presets.shades_classic);
  const counts = () => ({ ...tally, refused: tally.refused.length });
  bar.start(total, 0, counts());
  return {
    lineEnded: () => bar.increment(1, counts()),
    stop: () => bar.stop(),
  };
};

/** Sends every line of a source on its way and shows how far it is. */
export const runSample = async (client: Client, source: SampleSource): Promise<Tally> => {
  const tally = newTally();
  const sending = {
    client,
    tally,
    keyPrefix: `sample-${source.digest.slice(0, 32)}`,
    pushing: createLimit(pushedAtATime),
    following: createLimit(followedAtATime),
  };
  const bar = startBar(source.count, tally);
  const inHand = new Set<Promise<void>>();
  let line = 0;
  for await (const text of source.lines()) {
    line += 1;
    if (!isRecord(text)) continue;
    const sent = sendLine(sending, text, line).then(() => {
      inHand.delete(sent);
      bar.lineEnded();
    });
    inHand.add(sent);
    if (inHand.size >= linesInHand) await Promise.race(inHand);
  }
  await Promise.all(inHand);
  bar.stop();
  return tally;
};
