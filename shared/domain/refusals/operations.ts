/** Refusals about running the exchange itself. */
export const operationsRefusals = {
  'message-has-no-origin': [
    409,
    'operator',
    '此消息无来源记录，无法重发；请查清来源后由发送方重新推送',
    'Nobody knows where this message came from: find the sender and have it sent anew.',
  ],
} as const;
