import type { Message, MessageAttributeValue } from '@aws-sdk/client-sqs';
import type { QueueMapping } from './read-mappings.ts';

/** The event a function gets for messages of a queue. */
export function queueEvent(messages: readonly Message[], { queue }: QueueMapping, region: string) {
  return {
    Records: messages.map((message) => ({
      messageId: message.MessageId ?? '',
      receiptHandle: message.ReceiptHandle ?? '',
      body: message.Body ?? '',
      attributes: message.Attributes ?? {},
      messageAttributes: Object.fromEntries(
        Object.entries(message.MessageAttributes ?? {}).map(([name, value]) => [name, attributeOf(value)]),
      ),
      md5OfBody: message.MD5OfBody ?? '',
      ...(message.MD5OfMessageAttributes && { md5OfMessageAttributes: message.MD5OfMessageAttributes }),
      eventSource: 'aws:sqs',
      eventSourceARN: queue.arn,
      awsRegion: region,
    })),
  };
}

function attributeOf(value: MessageAttributeValue) {
  return {
    ...(value.StringValue !== undefined && { stringValue: value.StringValue }),
    ...(value.BinaryValue !== undefined && {
      binaryValue: Buffer.from(value.BinaryValue).toString('base64'),
    }),
    stringListValues: [],
    binaryListValues: [],
    dataType: value.DataType ?? 'String',
  };
}

/** What the filter of a queue mapping looks at: the body is JSON to it where it is JSON. */
export function filterableMessage(message: Message): unknown {
  return { body: parsed(message.Body ?? ''), messageAttributes: message.MessageAttributes };
}

function parsed(body: string): unknown {
  try {
    return JSON.parse(body);
  } catch {
    return body;
  }
}
