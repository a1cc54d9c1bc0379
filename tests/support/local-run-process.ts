import { runTemplate } from '../../infra/local/run-template.ts';
import { stopOnSignals } from '../../infra/local/stop-on-signals.ts';

// Runs a template in a process of its own, so that a test can kill it. Says on standard output where it listens.

const [templatePath = '', dataFolder = '', issuer = '', environment = '{}'] = process.argv.slice(2);
const run = await runTemplate({
  templatePath,
  dataFolder,
  issuer,
  port: 0,
  environment: JSON.parse(environment),
  timeScale: 0.02,
  log: () => {},
});
stopOnSignals(() => run.stop());
process.stdout.write(`${run.url}\n`);
