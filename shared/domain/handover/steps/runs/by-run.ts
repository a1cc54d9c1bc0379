import * as z from 'zod';

const runId = z.string().regex(/^[a-z0-9-]{1,60}$/u, 'run-id-wrong-form');
const paymentReference = z.string().regex(/^[A-Za-z0-9-]{1,35}$/u, 'payment-reference-wrong-form');

/** In which run, and under which reference of the bank file, something was paid. Every step of the runs names both. */
export const ofRun = { runId, paymentReference } as const;

/** The same in an event that an officer may bring about as well. */
export const byRun = { runId: runId.optional(), paymentReference: paymentReference.optional() } as const;

export const exampleOfRun = {
  runId: 'payroll-530921-2025-06',
  paymentReference: '0F3A9C41D27B8E65F0A1-00001-17',
} as const;
