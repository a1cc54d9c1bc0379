import * as z from 'zod';

export const reachedSchema = z.object({
  url: z.url(),
  issuer: z.url(),
  control: z.url(),
  region: z.string(),
  dynamodb: z.url(),
  sqs: z.url(),
  tableNames: z.array(z.string()),
  queueUrls: z.record(z.string(), z.url()),
});

/** Where the one exchange of the suite and its engines are reached. */
export type Reached = z.output<typeof reachedSchema>;
