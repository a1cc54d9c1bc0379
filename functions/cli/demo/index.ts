import { Command } from 'commander';
import { demonstrate } from './demonstrate.ts';
import { optionsSchema } from './options.ts';

const program = new Command('demo')
  .description('跨省参保移交演示 Plays the journeys of the exchange through its public API.')
  .option('--running', 'play against the exchange that `npm start` runs here')
  .option('--url <url>', 'API of a running exchange; with --control and --issuer')
  .option('--control <url>', 'its local control server')
  .option('--issuer <url>', 'its local issuer')
  .option('--journeys <letters>', 'only these journeys, such as abj')
  .option(
    '--file <ndjson>',
    'push every record of this file, one JSON object a line, instead of the journeys',
  )
  .option('--sample <count>', 'people of the sample after the journeys; 0 for none', '1000')
  .option('--generate <count>', 'write a sample file to standard output and do nothing else')
  .option('--seed <number>', 'another seed gives other people', '1');

try {
  program.parse();
  process.exitCode = (await demonstrate(optionsSchema.parse(program.opts()))) ? 0 : 1;
} catch (error) {
  console.error(error instanceof Error ? error.message : 'the demonstration failed');
  process.exitCode = 1;
}
