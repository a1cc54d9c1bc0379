import { once } from 'node:events';
import { sampleLines } from '../sample/generate.ts';
import { fileSource, generatedSource, type SampleSource } from '../sample/source.ts';
import { verdictOf, verifyAll } from '../verification.ts';
import { type Client, createClient } from './client.ts';
import { exchangeFor } from './exchange-for.ts';
import { journeys } from './journeys/index.ts';
import type { Options } from './options.ts';
import { isAsExpected, playJourneys, printJourneyTable } from './play-journeys.ts';
import { runSample } from './run-sample.ts';
import { tallyLines } from './tally.ts';

const generate = async (count: number, seed: number): Promise<void> => {
  for (const line of sampleLines(count, seed))
    if (!process.stdout.write(line)) await once(process.stdout, 'drain');
};

const play = async (client: Client, letters: string | undefined): Promise<boolean> => {
  const wanted = journeys.filter(({ letter }) => letters === undefined || letters.includes(letter));
  const played = await playJourneys(client, wanted, Math.floor(Date.now() / 1_000));
  printJourneyTable(played);
  return played.every(isAsExpected);
};

const send = async (client: Client, source: SampleSource): Promise<boolean> => {
  console.log(`\n样本 sample: ${source.count} 件 cases`);
  const started = Date.now();
  const tally = await runSample(client, source);
  console.log(`\n${tallyLines(tally, Date.now() - started).join('\n')}`);
  return tally.refused.length === 0;
};

const verify = async (client: Client): Promise<boolean> => {
  const auditor = client.as('auditor-nation');
  const found = await verifyAll(async (cursor) => {
    const query = cursor === undefined ? '' : `?${new URLSearchParams({ cursor }).toString()}`;
    return (await auditor.get(`/v1/verification${query}`)).body;
  });
  for (const { code, handoverId } of found.faults) console.log(`  ${code} ${handoverId}`);
  console.log(`\n核验 ${verdictOf(found)}`);
  return found.faults.length === 0;
};

const run = async (client: Client, options: Options): Promise<boolean> => {
  if (options.file !== undefined) {
    const sent = await send(client, await fileSource(options.file));
    return (await verify(client)) && sent;
  }
  const played = await play(client, options.journeys);
  const sent =
    options.sample === 0 || (await send(client, await generatedSource(options.sample, options.seed)));
  return (await verify(client)) && played && sent;
};

/** The whole demonstration; true when everything ended as it must. */
export const demonstrate = async (options: Options): Promise<boolean> => {
  if (options.generate !== undefined) {
    await generate(options.generate, options.seed);
    return true;
  }
  const started = Date.now();
  const exchange = await exchangeFor(options);
  try {
    console.log(`平台 exchange ${exchange.url} (${((Date.now() - started) / 1_000).toFixed(1)} s)`);
    return await run(createClient(exchange), options);
  } finally {
    await exchange.stop();
  }
};
