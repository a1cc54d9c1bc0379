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
const sweepCounts = {
  sentAgain: 'count',
  woken: 'count',
  refused: 'count',
  failed: 'count',
  milliseconds: 'count',
} as const;

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
    sentence: 'An officer looked somebody up by citizen ID: who did, never whom.',
    fields: { correlationId: 'id', officer: 'code' },
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
  'message-discarded': {
    level: 'warn',
    sentence:
      'A supervisor took a parked message without origin off the list for good, for the reason given.',
    fields: { unit: 'unit', messageId: 'id', because: 'code', correlationId: 'id' },
  },
  'feeds-repaired': {
    level: 'warn',
    sentence: 'A supervisor put back the events that the feeds lacked of one case.',
    fields: { handoverId: 'id', count: 'count', correlationId: 'id' },
  },
  'feed-appended': {
    level: 'info',
    sentence: 'Events were appended to the feeds.',
    fields: { count: 'count' },
  },
  'sweep-finished': {
    level: 'info',
    sentence: 'The sweep went once through all province-level units and left nothing that was due.',
    fields: sweepCounts,
  },
  'sweep-ran-out-of-time': {
    level: 'warn',
    sentence:
      'The sweep stopped in good order with work left and goes on next minute: look at the trend if it lasts.',
    fields: sweepCounts,
  },
  'sweep-step-refused': {
    level: 'warn',
    sentence:
      'The day of a step has come but the ledger refuses it, each time until the reason is gone: see the case and the code.',
    fields: { unit: 'unit', handoverId: 'id', action: 'code', because: 'code' },
  },
  'sweep-case-failed': {
    level: 'error',
    sentence:
      'The sweep could not act on one case (or read one list) and went on with the next: find the frames.',
    fields: { unit: 'unit', handoverId: 'id', ...failure },
  },
  'run-advanced': {
    level: 'info',
    sentence:
      'The worker went on with a payroll or premium list; it is woken again while there is more to do.',
    fields: { runId: 'code', status: 'code', pages: 'count', milliseconds: 'count' },
  },
  'runs-woken': {
    level: 'warn',
    sentence: 'Runs stood still and were woken again: if it lasts, look at the errors of function runs.',
    fields: { count: 'count' },
  },
  'runs-not-woken': {
    level: 'error',
    sentence: 'Runs that stand still could not be woken; the sweep tries again next minute.',
    fields: failure,
  },
  'events-counted': {
    level: 'info',
    sentence: 'Events of the feeds were counted for the clearance figures.',
    fields: { count: 'count', failed: 'count', milliseconds: 'count' },
  },
  'counting-ran-out-of-time': {
    level: 'warn',
    sentence:
      'Some events are not counted yet and the figures say so; it goes on next minute: look at the trend if it lasts.',
    fields: { count: 'count', failed: 'count', milliseconds: 'count' },
  },
  'events-not-counted': {
    level: 'error',
    sentence:
      'The events of a unit (or of all) could not be counted; its figures stand still and say how far they go: find the frames.',
    fields: { unit: 'unit', ...failure },
  },
  'record-failed': {
    level: 'error',
    sentence:
      'A record of the stream could not be read and was left aside: verify, repair, then POST /v1/feeds/repair.',
    fields: { function: 'code', handoverId: 'id', ...failure },
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
