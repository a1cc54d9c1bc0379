import * as z from 'zod';
import { environmentNames } from './names.ts';

const keyProviderSchema = z.discriminatedUnion('provider', [
  z.object({ provider: z.literal('kms'), kmsKeyId: z.string().min(1) }),
  z.object({ provider: z.literal('file'), keyFile: z.string().min(1) }),
]);

const fields = {
  ledgerTable: z.string().min(1),
  inboxUrlBase: z.url(),
  runQueueUrl: z.url(),
  tokenIssuer: z.url(),
  tokenAudience: z.string().min(1),
  consoleClientId: z.string().min(1),
  consoleScope: z.string().min(1),
};

const read = (name: keyof typeof environmentNames): string | undefined => process.env[environmentNames[name]];

/** One required setting; throws with the variable's name, so that a wrong deployment says what is missing. */
export const setting = (name: keyof typeof fields): string => {
  const parsed = fields[name].safeParse(read(name));
  if (!parsed.success)
    throw new Error(`environment variable ${environmentNames[name]} is missing or malformed`);
  return parsed.data;
};

export type KeyProvider = z.output<typeof keyProviderSchema>;

export const keyProvider = (): KeyProvider => {
  const parsed = keyProviderSchema.safeParse({
    provider: read('keyProvider'),
    kmsKeyId: read('kmsKeyId'),
    keyFile: read('keyFile'),
  });
  if (!parsed.success)
    throw new Error(`environment variable ${environmentNames.keyProvider} names no usable key`);
  return parsed.data;
};

export const clockFile = (): string | undefined => read('clockFile');
