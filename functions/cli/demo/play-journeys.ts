import type { Client } from './client.ts';
import { padded, table } from './columns.ts';
import { createControl } from './control.ts';
import type { Journey } from './journey.ts';
import { both, placeAndName } from './words.ts';
import { createWorld, type Told } from './world.ts';

export interface Played {
  readonly journey: Journey;
  /** How it ended, or why it did not. */
  readonly got: string;
  readonly milliseconds: number;
}

export const isAsExpected = ({ journey, got }: Played): boolean => got === journey.expected;

const whoColumns = 34;
const whatColumns = 46;

const lineOf = ({ who, what, result }: Told): string => {
  const left = padded(who === undefined ? '' : placeAndName(who), whoColumns);
  return `   ${left} ${padded(both(what), whatColumns)}${result === undefined ? '' : ` → ${result}`}`;
};

const play = async (client: Client, journey: Journey, seed: number): Promise<Played> => {
  const started = Date.now();
  console.log(`\n── ${journey.letter} · ${journey.title.zh} · ${journey.title.en}`);
  const world = createWorld({
    client,
    control: createControl(client.addresses.control),
    seed,
    tell: (line) => console.log(lineOf(line)),
  });
  const got = await journey.play(world).catch((error: unknown) => `stopped: ${String(error)}`);
  const played = { journey, got, milliseconds: Date.now() - started };
  console.log(`   ${isAsExpected(played) ? '✓' : '✗'} ${got}`);
  return played;
};

const peoplePerJourney = 100;

/** Plays one after the other: some move the exchange's clock. */
export const playJourneys = async (
  client: Client,
  journeys: readonly Journey[],
  seed: number,
): Promise<readonly Played[]> => {
  const played: Played[] = [];
  for (const [index, journey] of journeys.entries())
    played.push(await play(client, journey, seed + index * peoplePerJourney));
  return played;
};

export const printJourneyTable = (played: readonly Played[]): void => {
  const rows = played.map((one) => [
    `${one.journey.letter} ${one.journey.title.zh}`,
    one.journey.expected,
    one.got,
    isAsExpected(one) ? '✓' : '✗',
    `${(one.milliseconds / 1_000).toFixed(1)} s`,
  ]);
  const heading = ['旅程 journey', '应为 expected', '实为 got', '', '用时 took'];
  console.log(`\n${table(heading, rows).join('\n')}`);
};
