import * as z from 'zod';
import { personRecordSchema } from '../../domain/person/record.ts';
import { certificationCategorySchema } from '../../domain/handover/terms.ts';
import { civilDateSchema } from '../../kernel/civil-date.ts';
import { envelopeShape, type MessageKind } from '../envelope.ts';

export const handoverPushedV1 = {
  kind: 'handover-pushed',
  version: 1,
  title: '推送移交 Handover pushed',
  description: 'The whole record of a certified person for the locality of the household registration.',
  schema: z.strictObject({
    kind: z.literal('handover-pushed'),
    version: z.literal(1),
    ...envelopeShape,
    body: z.strictObject({
      event: z.enum(['pushed', 'corrected', 'forwarded', 'reopening-agreed']),
      category: certificationCategorySchema,
      certifiedFrom: civilDateSchema,
      certifiedUntil: civilDateSchema.optional(),
      documents: z.record(z.string(), z.strictObject({ digest: z.string(), invalidated: z.boolean() })),
      person: personRecordSchema,
    }),
  }),
  body: (event, state) => ({
    event: event.type,
    category: state.category,
    certifiedFrom: state.certifiedFrom,
    ...(state.certifiedUntil ? { certifiedUntil: state.certifiedUntil } : {}),
    documents: state.documents,
  }),
  tells: ['pushed', 'corrected', 'forwarded', 'reopening-agreed'],
  // A case that is reopened on its way has to arrive again; one that is reopened elsewhere goes on where it stood.
  fits: ({ phase }) => phase === 'pushed',
  withPerson: true,
  onReceipt: 'intake',
} satisfies MessageKind;
