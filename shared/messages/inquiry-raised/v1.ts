import * as z from 'zod';
import { soughtPersonSchema } from '../../domain/person/record.ts';
import { envelopeShape, type MessageKind } from '../envelope.ts';

export const inquiryRaisedV1 = {
  kind: 'inquiry-raised',
  version: 1,
  title: '协查 Inquiry raised',
  description: 'Is this person yours? Asked of the presumed locality before a push.',
  schema: z.strictObject({
    kind: z.literal('inquiry-raised'),
    version: z.literal(1),
    ...envelopeShape,
    body: z.strictObject({ event: z.literal('inquired'), person: soughtPersonSchema }),
  }),
  body: (event) => ({ event: event.type }),
  tells: ['inquired'],
  fits: () => true,
  withPerson: true,
  onReceipt: 'nothing',
} satisfies MessageKind;
