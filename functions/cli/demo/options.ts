import * as z from 'zod';

const count = z
  .string()
  .regex(/^\d{1,9}$/u, 'a whole number is needed')
  .transform(Number);

export const optionsSchema = z.object({
  running: z.boolean().default(false),
  url: z.url().optional(),
  control: z.url().optional(),
  issuer: z.url().optional(),
  journeys: z.string().optional(),
  file: z.string().optional(),
  sample: count,
  generate: count.optional(),
  seed: count,
});
export type Options = z.output<typeof optionsSchema>;
