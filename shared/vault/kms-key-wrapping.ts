import { DecryptCommand, GenerateDataKeyCommand, type KMSClient } from '@aws-sdk/client-kms';
import type { KeyWrapping } from '../ports/keys.ts';

/** Bound to every wrapped key, so that a grant for something else cannot unwrap it. */
const EncryptionContext = { purpose: 'enrolment-exchange-person' };

/** Wraps data keys by a customer key of the key service. */
export const createKmsKeyWrapping = (client: KMSClient, KeyId: string): KeyWrapping => ({
  generate: async () => {
    const answer = await client.send(
      new GenerateDataKeyCommand({ KeyId, NumberOfBytes: 32, EncryptionContext }),
    );
    if (!answer.Plaintext || !answer.CiphertextBlob) throw new Error('the key service returned no data key');
    return { key: answer.Plaintext, wrapped: Buffer.from(answer.CiphertextBlob).toString('base64') };
  },
  unwrap: async (wrapped) => {
    const CiphertextBlob = Buffer.from(wrapped, 'base64');
    const { Plaintext } = await client.send(new DecryptCommand({ KeyId, CiphertextBlob, EncryptionContext }));
    if (!Plaintext) throw new Error('the key service unwrapped nothing');
    return Plaintext;
  },
});
