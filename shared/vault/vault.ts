import { randomBytes } from 'node:crypto';
import { canonicalJson } from '../kernel/canonical-json.ts';
import type { CitizenId } from '../kernel/citizen-id.ts';
import { sha256Hex } from '../kernel/sha256.ts';
import type { IndexKeyStore, KeyWrapping } from '../ports/keys.ts';
import type { SealedRecord } from '../ports/ledger.ts';
import { decryptCompact, encryptCompact } from './compact-jwe.ts';
import { createDataKeys } from './data-keys.ts';
import { createPersonIndex } from './person-index.ts';

export type PersonalPart = Readonly<Record<string, unknown>>;

/** Where a sealed part belongs; bound into the seal, so that it opens nowhere else. */
export interface Place {
  readonly handoverId: string;
  readonly sequence: number;
  readonly personKey: string;
}

/** Keeps what is personal beside the chain: sealed under one data key a person, found by a keyed HMAC. */
export interface Vault {
  personKeyOf(citizenId: CitizenId): Promise<string>;
  /** A fresh wrapped data key for a person the ledger does not know. */
  newDataKey(): Promise<string>;
  /** The sealed part and the digest that goes into the chain. */
  seal(place: Place, wrapped: string, part: PersonalPart): Promise<{ record: SealedRecord; digest: string }>;
  /** Throws when the seal does not belong to this place or was altered. */
  open(record: SealedRecord, wrapped: string): Promise<{ part: PersonalPart; digest: string }>;
}

const placeOf = ({ handoverId, sequence, personKey }: Place): string =>
  `${handoverId}/${sequence}/${personKey}`;

/** The salt keeps the digest from being tried with guessed names and numbers after the person was erased. */
const digestOf = (salt: string, part: PersonalPart): string => sha256Hex(canonicalJson({ salt, part }));

const isRecord = (value: unknown): value is PersonalPart => typeof value === 'object' && value !== null;

const parseContent = (text: string): { salt: string; part: PersonalPart } => {
  const content: unknown = JSON.parse(text);
  if (!isRecord(content) || typeof content['salt'] !== 'string' || !isRecord(content['part']))
    throw new Error('sealed record holds no personal part');
  return { salt: content['salt'], part: content['part'] };
};

/** Seals a text nobody could read (a parked message may name a person): wrapped key and compact JWE, a space between. */
export const sealText = async (vault: Vault, id: string, text: string): Promise<string> => {
  const wrapped = await vault.newDataKey();
  const { record } = await vault.seal({ handoverId: 'parked', sequence: 0, personKey: id }, wrapped, {
    text,
  });
  return `${wrapped} ${record.sealed}`;
};

export const createVault = (deps: {
  readonly wrapping: KeyWrapping;
  readonly store: IndexKeyStore;
  readonly milliseconds: () => number;
}): Vault => {
  const dataKeys = createDataKeys(deps.wrapping, deps.milliseconds);
  return {
    personKeyOf: createPersonIndex(deps.wrapping, deps.store),
    newDataKey: dataKeys.fresh,
    seal: async (place, wrapped, part) => {
      const salt = randomBytes(16).toString('base64url');
      const key = await dataKeys.unwrap(wrapped);
      const sealed = encryptCompact(key, placeOf(place), JSON.stringify({ salt, part }));
      return { record: { ...place, sealed }, digest: digestOf(salt, part) };
    },
    open: async (record, wrapped) => {
      const key = await dataKeys.unwrap(wrapped);
      const { salt, part } = parseContent(decryptCompact(key, placeOf(record), record.sealed));
      return { part, digest: digestOf(salt, part) };
    },
  };
};
