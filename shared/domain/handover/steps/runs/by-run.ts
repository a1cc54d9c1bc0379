import * as z from 'zod';
import { type Given, type Refusal, refuse } from '../../step.ts';
import { titled } from '../../../worded.ts';

const runIdSchema = z
  .string()
  .regex(/^[a-z0-9-]{1,60}$/u, 'run-id-wrong-form')
  .meta(titled('批次号', 'Run'));
const paymentReferenceSchema = z
  .string()
  .regex(/^[A-Za-z0-9-]{1,35}$/u, 'payment-reference-wrong-form')
  .meta(titled('支付参考号', 'Payment reference'));

/** In which run, and under which reference of the bank file, something was paid. Every step of the runs names both. */
export const ofRun = { runId: runIdSchema, paymentReference: paymentReferenceSchema } as const;

/** The same where an officer may record the fact as well. */
export const byRun = {
  runId: runIdSchema.optional(),
  paymentReference: paymentReferenceSchema.optional(),
} as const;

export const exampleOfRun = {
  runId: 'payroll-530921-2025-06',
  paymentReference: '0F3A9C41D27B8E65F0A1-00001-17',
} as const;

type ByRun = { readonly [name in keyof typeof byRun]?: string | undefined };

/** Only a run says what it paid. */
export const namedByOfficer = ({ runId, paymentReference }: ByRun, { actor }: Given): Refusal | undefined =>
  actor.kind === 'officer' && (runId ?? paymentReference) !== undefined
    ? refuse('run-named-by-officer')
    : undefined;
