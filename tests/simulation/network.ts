import type { SQSRecord } from 'aws-lambda';
import type { ExchangeWorld } from '../support/exchange-world.ts';
import { deleteFrom, handTo, receiveFrom } from '../support/inbox-pump.ts';
import type { SeededRandom } from '../support/seeded-random.ts';

interface Travelling {
  readonly record: SQSRecord;
  readonly received: number;
  /** Not before this look at the network. */
  readonly due: number;
}

/** How badly messages fare; each a probability. */
export interface Weather {
  readonly dropped: number;
  readonly duplicated: number;
  readonly delayed: number;
}

const longestDelay = 12;

/**
 * What lies between an inbox and the receiver, worse than any queue: messages are lost, come twice, come late and out of order,
 * also within their group.
 */
export const createNetwork = (world: ExchangeWorld, random: SeededRandom, weather: Weather) => {
  let travelling: Travelling[] = [];
  let look = 0;
  let dropped = 0;
  let duplicated = 0;

  const send = (record: SQSRecord): readonly Travelling[] => {
    if (random.chance(weather.dropped)) {
      dropped += 1;
      return [];
    }
    const copies = random.chance(weather.duplicated) ? 2 : 1;
    duplicated += copies - 1;
    return Array.from({ length: copies }, () => ({
      record,
      received: 0,
      due: look + (random.chance(weather.delayed) ? random.below(longestDelay) : 0),
    }));
  };

  const collect = async (): Promise<void> => {
    for (const inbox of world.inboxes) {
      for (const record of await receiveFrom(world.queues, inbox)) {
        await deleteFrom(world.queues, inbox, record);
        travelling.push(...send(record));
      }
    }
  };

  const handOver = async (due: readonly Travelling[]): Promise<void> => {
    const records = due.map(({ record, received }) => ({
      ...record,
      attributes: { ...record.attributes, ApproximateReceiveCount: String(received + 1) },
    }));
    const failed = await handTo(world.receiver, records);
    const again = due.filter((_, index) => {
      const record = records[index];
      return record !== undefined && failed.has(record);
    });
    travelling.push(...again.map((each) => ({ ...each, received: each.received + 1 })));
  };

  return {
    /** Takes what the inboxes have and hands over what is due, in any order. */
    turn: async (): Promise<void> => {
      look += 1;
      await collect();
      const due = random.shuffled(travelling.filter((each) => each.due <= look));
      travelling = travelling.filter((each) => each.due > look);
      for (const each of due) await handOver([each]);
    },
    /** From here on everything on its way arrives. */
    heal: async (): Promise<void> => {
      const late = travelling;
      travelling = [];
      for (const each of late) await handOver([each]);
    },
    tally: () => ({ dropped, duplicated }),
  };
};
