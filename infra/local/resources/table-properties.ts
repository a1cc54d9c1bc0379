import type { KeySchemaElement } from '@aws-sdk/client-dynamodb';
import * as z from 'zod';

const keySchema = z.array(z.object({ AttributeName: z.string(), KeyType: z.enum(['HASH', 'RANGE']) }));

const index = z.object({
  IndexName: z.string(),
  KeySchema: keySchema,
  Projection: z.object({
    ProjectionType: z.enum(['ALL', 'KEYS_ONLY', 'INCLUDE']),
    NonKeyAttributes: z.array(z.string()).exactOptional(),
  }),
});

/** The properties of a table that the local run honours. */
export const tableSchema = z.object({
  TableName: z.string().optional(),
  KeySchema: keySchema,
  AttributeDefinitions: z.array(
    z.object({ AttributeName: z.string(), AttributeType: z.enum(['S', 'N', 'B']) }),
  ),
  GlobalSecondaryIndexes: z.array(index).optional(),
  LocalSecondaryIndexes: z.array(index).optional(),
  StreamSpecification: z
    .object({ StreamViewType: z.enum(['NEW_AND_OLD_IMAGES', 'NEW_IMAGE', 'OLD_IMAGE', 'KEYS_ONLY']) })
    .optional(),
});

export type TableProperties = z.infer<typeof tableSchema>;

export function sameKeys(
  existing: readonly KeySchemaElement[] | undefined,
  wanted: TableProperties['KeySchema'],
): boolean {
  return keyNames(existing ?? []) === keyNames(wanted);
}

const keyNames = (keys: readonly KeySchemaElement[]) =>
  keys.map(({ AttributeName, KeyType }) => `${KeyType}:${AttributeName}`).join(',');
