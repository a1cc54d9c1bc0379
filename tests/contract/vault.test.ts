import { createSecretKey, randomBytes } from 'node:crypto';
import { mkdtempSync, statSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { DecryptCommand, GenerateDataKeyCommand, KMSClient } from '@aws-sdk/client-kms';
import { mockClient } from 'aws-sdk-client-mock';
import { compactDecrypt, CompactEncrypt } from 'jose';
import { describe, expect, it } from 'vitest';
import { citizenIdSchema } from '../../shared/kernel/citizen-id.ts';
import { decryptCompact, encryptCompact } from '../../shared/vault/compact-jwe.ts';
import { createFileKeyWrapping } from '../../shared/vault/file-key-wrapping.ts';
import { createKmsKeyWrapping } from '../../shared/vault/kms-key-wrapping.ts';
import { createVault } from '../../shared/vault/vault.ts';
import { syntheticPerson } from '../support/synthetic-people.ts';

const folder = mkdtempSync(join(tmpdir(), 'vault-'));
const keyPath = (name: string): string => join(folder, name);

const indexKeyStore = () => {
  let stored: string | undefined;
  return {
    wrappedIndexKey: () => Promise.resolve(stored),
    storeIndexKey: (wrapped: string) => Promise.resolve((stored ??= wrapped)),
  };
};
const vaultOver = (store = indexKeyStore(), wrapping = createFileKeyWrapping(keyPath('shared'))) =>
  createVault({ wrapping, store, milliseconds: () => 0 });

const place = { handoverId: 'case-1', sequence: 3, personKey: 'person-1' };
const part = { person: { name: '李秀英', phone: '13800000000' } };

describe('a sealed part', () => {
  it('is a compact JWE that a JOSE library reads, and one that it wrote is read here', async () => {
    const key = randomBytes(32);
    const written = encryptCompact(createSecretKey(key), 'here', '凤庆');
    const { plaintext, protectedHeader } = await compactDecrypt(written, key);
    expect(new TextDecoder().decode(plaintext)).toBe('凤庆');
    expect(protectedHeader).toEqual({ alg: 'dir', enc: 'A256GCM', place: 'here' });
    const theirs = await new CompactEncrypt(new TextEncoder().encode('明光'))
      .setProtectedHeader({ alg: 'dir', enc: 'A256GCM', place: 'here' })
      .encrypt(key);
    expect(decryptCompact(createSecretKey(key), 'here', theirs)).toBe('明光');
  });

  it('opens with its key in its place, and gives the digest that stands in the chain', async () => {
    const vault = vaultOver();
    const wrapped = await vault.newDataKey();
    const { record, digest } = await vault.seal(place, wrapped, part);
    expect(await vault.open(record, wrapped)).toEqual({ part, digest });
    expect(record.sealed).not.toContain('李秀英');
  });

  it.each([
    ['another case', { handoverId: 'case-2' }],
    ['another event', { sequence: 4 }],
    ['another person', { personKey: 'person-2' }],
  ])('does not open as that of %s', async (_name, other) => {
    const vault = vaultOver();
    const wrapped = await vault.newDataKey();
    const { record } = await vault.seal(place, wrapped, part);
    await expect(vault.open({ ...record, ...other }, wrapped)).rejects.toThrow('not of this place');
  });

  it('does not open when it was altered or under another key', async () => {
    const vault = vaultOver();
    const wrapped = await vault.newDataKey();
    const { record } = await vault.seal(place, wrapped, part);
    const [header = '', empty = '', nonce = '', content = '', tag = ''] = record.sealed.split('.');
    const flipped = content.startsWith('A') ? `B${content.slice(1)}` : `A${content.slice(1)}`;
    const altered = [header, empty, nonce, flipped, tag].join('.');
    await expect(vault.open({ ...record, sealed: altered }, wrapped)).rejects.toThrow('authenticate');
    await expect(vault.open(record, await vault.newDataKey())).rejects.toThrow('authenticate');
  });

  it('of the same content has another digest each time, so that nobody can try names against it', async () => {
    const vault = vaultOver();
    const wrapped = await vault.newDataKey();
    const digests = await Promise.all([1, 2].map(() => vault.seal(place, wrapped, part)));
    expect(new Set(digests.map(({ digest }) => digest)).size).toBe(2);
  });
});

describe('the person index', () => {
  const { citizenId } = syntheticPerson(1);

  it('gives the same key for the same number to every process, whoever made the index key', async () => {
    const store = indexKeyStore();
    const [one, other] = [vaultOver(store), vaultOver(store)];
    const found = await Promise.all([one.personKeyOf(citizenId), other.personKeyOf(citizenId)]);
    expect(new Set(found).size).toBe(1);
    expect(found[0]).toMatch(/^[0-9a-f]{64}$/u);
  });

  it('gives another key for another number, and nothing without the index key', async () => {
    const another = citizenIdSchema.parse(syntheticPerson(2).citizenId);
    const vault = vaultOver();
    expect(await vault.personKeyOf(another)).not.toBe(await vault.personKeyOf(citizenId));
    expect(await vaultOver().personKeyOf(citizenId)).not.toBe(await vault.personKeyOf(citizenId));
  });
});

describe('a key file', () => {
  it('is made once, readable by its owner only, and unwraps what it wrapped after a restart', async () => {
    const path = keyPath('own');
    const { key, wrapped } = await createFileKeyWrapping(path).generate();
    expect(Buffer.from(await createFileKeyWrapping(path).unwrap(wrapped))).toEqual(Buffer.from(key));
    expect(statSync(path).mode % 0o1000).toBe(0o600);
  });

  it('that is damaged stops the start', () => {
    writeFileSync(keyPath('damaged'), 'short');
    expect(() => createFileKeyWrapping(keyPath('damaged'))).toThrow('key file is damaged');
  });
});

describe('the key service', () => {
  it('is asked for a data key and to unwrap it, each bound to the purpose', async () => {
    const service = mockClient(KMSClient);
    const key = randomBytes(32);
    service.on(GenerateDataKeyCommand).resolves({ Plaintext: key, CiphertextBlob: Buffer.from('wrapped') });
    service.on(DecryptCommand).resolves({ Plaintext: key });
    const wrapping = createKmsKeyWrapping(new KMSClient({ region: 'cn-north-1' }), 'key-1');
    const { wrapped } = await wrapping.generate();
    expect(await wrapping.unwrap(wrapped)).toEqual(key);
    const EncryptionContext = { purpose: 'enrolment-exchange-person' };
    expect(service.commandCalls(GenerateDataKeyCommand)[0]?.args[0].input).toEqual({
      KeyId: 'key-1',
      NumberOfBytes: 32,
      EncryptionContext,
    });
    expect(service.commandCalls(DecryptCommand)[0]?.args[0].input).toMatchObject({ EncryptionContext });
  });
});
