import { queueModule, type Persistence } from './queue-modules.ts';

// What version 2.4.1 of the queue server does otherwise than the service. Each repair has a test that fails
// without it, so that it can go when the server is right.

/** Control characters and halves of characters; everything else may be in a message, rare characters too. */
const forbidden = /[^\t\n\r\u0020-\uD7FF\uE000-\uFFFD\u{10000}-\u{10FFFF}]/u;

/**
 * The server refuses every character beyond U+FFFF, which SQS takes (#x10000 to #x10FFFF), and with it every
 * person whose name is written with a rare character.
 */
export async function allowRareCharacters(): Promise<void> {
  const { INVALID_MESSAGE_BODY_CHAR: check } = await queueModule('./sqs/sqsTypes.js');
  check.test = (text) => forbidden.test(text);
}

/**
 * A message given back (visibility 0) is lost when it is kept in a file: the statement clears the receive count,
 * which may not be empty, and fails after the message has left the list of those in hand.
 */
export function repairRelease(persistence: Persistence): void {
  const release = persistence.db.prepare(
    'UPDATE sqs_messages SET receipt_handle = NULL, visibility_deadline = NULL WHERE message_id = ?',
  );
  persistence.updateMessageReady = (messageId) => void release.run(messageId);
}
