import { mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { SendMessageCommand, SQSClient } from '@aws-sdk/client-sqs';
import * as z from 'zod';
import { bundle } from '../../infra/bundle.ts';
import { startIssuer } from '../../infra/local/issuer.ts';
import { localCredentials } from '../../infra/local/local-clients.ts';
import { runTemplate } from '../../infra/local/run-template.ts';
import { sampleClaims } from '../../infra/local/sample-officers.ts';
import { synthesise } from '../../infra/synthesise.ts';
import { environmentNames, functionNames, inboxName } from '../../shared/runtime/names.ts';
import { callerVariable, startGrantGate } from './grant-gate.ts';
import { writeSampleConsole } from './sample-console.ts';
import { readTemplate } from './synthesised-template.ts';

const audience = 'enrolment-exchange';
const region = 'ap-southeast-1';

const document = z.looseObject({
  Resources: z.record(
    z.string(),
    z.looseObject({
      Type: z.string(),
      Properties: z
        .looseObject({
          Environment: z.looseObject({ Variables: z.record(z.string(), z.unknown()) }).optional(),
        })
        .optional(),
    }),
  ),
});

/** As deployed, but for what has no engine here: keys come from a file, for those only that are given a key. */
const adapt = (templateFile: string, keyFile: string): void => {
  const template = document.parse(JSON.parse(readFileSync(templateFile, 'utf8')));
  for (const [id, { Type, Properties }] of Object.entries(template.Resources)) {
    const variables = Properties?.Environment?.Variables;
    const name = functionNames.find((candidate) => id.toLowerCase().startsWith(`${candidate}function`));
    if (Type !== 'AWS::Lambda::Function' || !variables || !name) continue;
    variables[callerVariable] = name;
    if (variables[environmentNames.keyProvider] === undefined) continue;
    variables[environmentNames.keyProvider] = 'file';
    variables[environmentNames.keyFile] = keyFile;
  }
  writeFileSync(templateFile, JSON.stringify(template));
};

export interface Request extends Omit<RequestInit, 'headers'> {
  readonly headers?: Readonly<Record<string, string>>;
}

/** The exchange on this machine with the grants of its template in force, function by function. */
export const startGuardedExchange = async () => {
  const folder = mkdtempSync(join(tmpdir(), 'exchange-guarded-'));
  const bundles = join(folder, 'bundles');
  await bundle({ outdir: bundles, consoleSite: writeSampleConsole(), compression: 'quick' });
  const issuer = await startIssuer({ signingKeyFile: join(folder, 'issuer.json') });
  const outdir = join(folder, 'cdk.out');
  const context = { region, tokenIssuer: issuer.url, tokenAudience: audience };
  const { templateFile } = synthesise({ outdir, bundles, checked: false, context });
  adapt(templateFile, join(folder, 'person-key'));
  const gate = await startGrantGate(readTemplate(templateFile));
  const clockFile = join(folder, 'clock');
  const run = await runTemplate({
    cdkOutFolder: outdir,
    dataFolder: join(folder, 'data'),
    port: 0,
    queueStorage: 'memory',
    // The test itself says when.
    scheduleSeconds: 3_600,
    timeScale: 0.05,
    environment: { AWS_ENDPOINT_URL_DYNAMODB: gate.url, [environmentNames.clockFile]: clockFile },
    log: () => {},
  });
  gate.forwardTo(run.endpoints.dynamodb);
  const queues = new SQSClient({ region, endpoint: run.endpoints.sqs, credentials: localCredentials });
  const tokenOf = (officer: string) => issuer.token({ ...sampleClaims(officer, audience) });
  return {
    gate,
    run,
    passDays: (days: number) => writeFileSync(clockFile, String(days * 86_400)),
    /** Puts a text into an inbox as a faulty sender might. */
    send: (unit: string, text: string) =>
      queues.send(
        new SendMessageCommand({
          QueueUrl: run.queueUrls.get(inboxName(unit)),
          MessageBody: text,
          MessageGroupId: 'forged',
          MessageDeduplicationId: crypto.randomUUID(),
        }),
      ),
    ask: async (officer: string, path: string, init: Request = {}): Promise<Response> =>
      fetch(`${run.url}${path}`, {
        ...init,
        headers: {
          authorization: `Bearer ${await tokenOf(officer)}`,
          'content-type': 'application/json',
          'idempotency-key': crypto.randomUUID(),
          ...init.headers,
        },
      }),
    stop: async () => {
      queues.destroy();
      await run.stop();
      await gate.stop();
      await issuer.stop();
      rmSync(folder, { recursive: true, force: true });
    },
  };
};
export type GuardedExchange = Awaited<ReturnType<typeof startGuardedExchange>>;
