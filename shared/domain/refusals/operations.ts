/** Refusals about running the exchange itself. */
export const operationsRefusals = {
  'message-has-no-origin': [
    409,
    'operator',
    '此消息无来源记录，无法重发；请查清来源后由发送方重新推送，再予清除',
    'Nobody knows where this message came from: find the sender, have it sent anew, then discard it.',
  ],
  'message-can-be-sent-again': [
    409,
    'supervisor',
    '此消息有发件记录，不能清除，请重发',
    'This message has an outbox row that would wait for ever: redrive it instead of discarding it.',
  ],
  'person-not-identified': [
    409,
    'pusher',
    '尚无公民身份号码，无法计算',
    'The citizen ID is not known yet: nothing can be computed.',
  ],
} as const;
