/** What a field of a log line may hold; nothing else fits, so nobody's name or number can. */
export const fieldKinds = {
  /** A word of this program: an operation, a problem code, an action, an event type. */
  code: /^[A-Za-z][A-Za-z0-9_.-]{0,79}$/u,
  /** A UUID: of a case, a request or a message. */
  id: /^[0-9a-f]{8}(?:-[0-9a-f]{4}){3}-[0-9a-f]{12}$/u,
  /** A province-level unit, two digits. */
  unit: /^[1-9]\d$/u,
  /** File names and positions in this program, joined by a blank. */
  frames: /^[\w.-]+:\d+:\d+(?: [\w.-]+:\d+:\d+)*$/u,
  /** A number below a thousand million: a count, a status, milliseconds. A citizen ID is larger. */
  count: 999_999_999,
} as const;
export type FieldKind = keyof typeof fieldKinds;

interface LogEntry {
  readonly level: 'info' | 'warn' | 'error';
  /** What it means for the engineer on call, and what to do. */
  readonly sentence: string;
  readonly fields: Readonly<Record<string, FieldKind>>;
}

const failure = { errorName: 'code', errorCode: 'code', frames: 'frames' } as const;

/** The closed catalogue: nothing is logged with a code that is not here. */
export const logCodes = {
  'request-answered': {
    level: 'info',
    sentence: 'An HTTP request was answered; a refusal names its problem code.',
    fields: {
      operation: 'code',
      status: 'count',
      problem: 'code',
      milliseconds: 'count',
      correlationId: 'id',
    },
  },
  'request-failed': {
    level: 'error',
    sentence:
      'A bug ended an HTTP request with 500: find the frames, look up the correlation id in the trail.',
    fields: { operation: 'code', correlationId: 'id', ...failure },
  },
  'dependency-unavailable': {
    level: 'warn',
    sentence:
      'A cloud service refused or timed out and the caller was told to come back: check its health page.',
    fields: { operation: 'code', correlationId: 'id', ...failure },
  },
  'person-looked-up': {
    level: 'info',
    sentence: 'An auditor looked somebody up by citizen ID. On purpose without any further field.',
    fields: {},
  },
  'messages-relayed': {
    level: 'info',
    sentence: 'Messages were handed to the inboxes.',
    fields: { count: 'count' },
  },
  'messages-not-taken': {
    level: 'warn',
    sentence:
      'A queue did not take some messages: the sweep sends them again; look at the queue if it lasts.',
    fields: { unit: 'unit', because: 'code', count: 'count' },
  },
  'message-unsendable': {
    level: 'error',
    sentence:
      'An outbox row could not be made a message; it stays pending and the sweep tries again: find the frames.',
    fields: failure,
  },
  'message-received': {
    level: 'info',
    sentence: 'A message was applied to its case.',
    fields: { unit: 'unit', kind: 'code', correlationId: 'id' },
  },
  'message-received-before': {
    level: 'info',
    sentence: 'A second copy of a message was recognised and had no effect.',
    fields: { unit: 'unit', kind: 'code', correlationId: 'id' },
  },
  'message-parked': {
    level: 'error',
    sentence: 'A message was not understood and waits in the parking lot: see GET /v1/parked, then redrive.',
    fields: { unit: 'unit', because: 'code', messageId: 'id' },
  },
  'message-retried': {
    level: 'warn',
    sentence: 'A message could not be applied now and returns to its queue.',
    fields: { unit: 'unit', messageId: 'id', ...failure },
  },
  'message-redriven': {
    level: 'info',
    sentence: 'A supervisor sent a parked message on its way again.',
    fields: { unit: 'unit', messageId: 'id', correlationId: 'id' },
  },
  'feed-appended': {
    level: 'info',
    sentence: 'Events were appended to the feeds.',
    fields: { count: 'count' },
  },
  'sweep-finished': {
    level: 'info',
    sentence: 'The sweep went through one province-level unit.',
    fields: { unit: 'unit', sentAgain: 'count', woken: 'count', failed: 'count', milliseconds: 'count' },
  },
  'sweep-case-failed': {
    level: 'error',
    sentence: 'The sweep could not act on one case and went on with the next: find the frames.',
    fields: { unit: 'unit', handoverId: 'id', ...failure },
  },
  'record-failed': {
    level: 'error',
    sentence: 'One record of a batch failed and is tried again by itself: find the frames if it lasts.',
    fields: { function: 'code', messageId: 'id', ...failure },
  },
} as const satisfies Readonly<Record<string, LogEntry>>;

export type LogCode = keyof typeof logCodes;

type ValueOf<K> = K extends 'count' ? number : string;

/** The fields that a code allows; each may be left out, none may be added. */
export type LogFields<C extends LogCode> = {
  readonly [F in keyof (typeof logCodes)[C]['fields']]?:
    | ValueOf<(typeof logCodes)[C]['fields'][F]>
    | undefined;
};
