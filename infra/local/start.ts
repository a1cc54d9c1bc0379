import { createWriteStream, mkdirSync } from 'node:fs';
import { join } from 'node:path';
import { jsonLines } from './local-log.ts';
import { sampleOfficers } from './sample-officers.ts';
import { startExchange } from './start-exchange.ts';
import { stopOnSignals } from './stop-on-signals.ts';

const dataFolder = process.env['EXCHANGE_DATA'] ?? '.exchange';
const port = Number(process.env['PORT'] ?? 8787);

mkdirSync(dataFolder, { recursive: true });
const logFile = join(dataFolder, 'exchange.log');
const logStream = createWriteStream(logFile, { flags: 'a' });

try {
  const exchange = await startExchange({
    dataFolder,
    port,
    scheduleSeconds: 5,
    log: jsonLines((line) => logStream.write(line)),
  });
  stopOnSignals(() => exchange.stop());
  const officers = sampleOfficers.map(({ name, zh, en }) => `  ${name.padEnd(18)} ${zh} ${en}`);
  console.log(`
跨省参保移交平台已就绪 The enrolment exchange is ready

  控制台 Console  ${exchange.url}/

  API       ${exchange.url}   (${exchange.url}/v1/openapi.json)
  Issuer    ${exchange.issuer}
  Data      ${dataFolder}   (delete the folder to begin anew)
  Log       ${logFile}

Made-up officers to sign in as, here or by any <role>-<division>:
${officers.join('\n')}

A first look without a browser:
  TOKEN=$(npm run -s exchange -- token clerk-530921)
  curl -s -H "authorization: Bearer $TOKEN" "${exchange.url}/v1/handovers?side=destination"

Ctrl-C ends everything.`);
} catch (error) {
  console.error(error instanceof Error ? error.message : 'the exchange could not start');
  process.exitCode = 1;
}
