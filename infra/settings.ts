import { readFileSync } from 'node:fs';
import * as z from 'zod';

/** The API answers under this name; in mainland China it needs an ICP filing, and the generated name is then switched off. */
const domain = z.strictObject({ name: z.hostname(), certificateArn: z.string().startsWith('arn:') });

/**
 * What differs between two deployments, given as CDK context (`cdk deploy -c region=cn-northwest-1 …`, defaults in cdk.json).
 * Personal data has to stay in mainland China, which is why the default region is there.
 */
const settingsSchema = z.strictObject({
  region: z.string().regex(/^[a-z]{2}(-[a-z]+)+-\d$/),
  /** Any OpenID Connect issuer; unencrypted only on the machine itself. */
  tokenIssuer: z
    .url({ protocol: /^https$/ })
    .or(z.url({ protocol: /^http$/, hostname: /^(127\.0\.0\.1|localhost)$/ })),
  tokenAudience: z.string().min(1),
  /** The console's name at the issuer, where it is a public client (code flow with PKCE, no secret). */
  consoleClientId: z.string().min(1),
  /** What the console asks for; some issuers want to be asked for the API's audience as well. */
  consoleScope: z.string().regex(/(?:^| )openid(?: |$)/u),
  domain: domain.optional(),
  /** Who is told when an alarm rings. */
  alarmEmails: z.array(z.email()).default([]),
});
export type Settings = z.output<typeof settingsSchema>;

const cdkFile = z.object({ context: z.record(z.string(), z.unknown()) });

/** Context in cdk.json, which the CDK command reads by itself and a plain run of the app does not. */
export const contextInCdkJson = (): Readonly<Record<string, unknown>> =>
  cdkFile.parse(JSON.parse(readFileSync(new URL('../cdk.json', import.meta.url), 'utf8'))).context;

/** A value given on the command line arrives as text, one in cdk.json as what it is. */
const untangle = (value: unknown): unknown =>
  typeof value === 'string' && /^[{[]/.test(value) ? (JSON.parse(value) as unknown) : value;

/** Throws with the name of the setting that is missing or wrong. */
export const readSettings = (contextOf: (name: string) => unknown): Settings => {
  const given = Object.keys(settingsSchema.shape)
    .map((name) => [name, untangle(contextOf(name))] as const)
    .filter(([, value]) => value !== undefined);
  const parsed = settingsSchema.safeParse(Object.fromEntries(given));
  if (parsed.success) return parsed.data;
  throw new Error(`deployment-settings-invalid: correct the CDK context\n${z.prettifyError(parsed.error)}`);
};
