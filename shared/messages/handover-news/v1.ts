import * as z from 'zod';
import { envelopeShape, type MessageKind } from '../envelope.ts';

export const handoverNewsV1 = {
  kind: 'handover-news',
  version: 1,
  title: '办理进展 Handover news',
  description:
    'What happened to a case, for the other side: the event as it stands in the trail, nothing personal.',
  schema: z.strictObject({
    kind: z.literal('handover-news'),
    version: z.literal(1),
    ...envelopeShape,
    body: z.strictObject({ event: z.string().min(1), data: z.record(z.string(), z.unknown()) }),
  }),
  body: (event) => ({ event: event.type, data: event.data }),
  tells: [],
  fits: () => true,
  withPerson: false,
  onReceipt: 'nothing',
} satisfies MessageKind;
