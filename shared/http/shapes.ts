import * as z from 'zod';
import { roles } from '../domain/actor.ts';

/** Requests without parameters, headers or body of their own. */
export const noParameters = z.strictObject({});
export const noBody = z.undefined();

export const everyRole = roles;

export const handoverParameters = z.strictObject({
  id: z
    .string()
    .regex(/^[0-9A-Za-z-]{1,64}$/u)
    .meta({
      description: 'Identifier of the case 案件标识',
      example: '019a0000-0000-7000-8000-000000000001',
    }),
});

/** A whole number in a query, from 1 (or 0) to `most`. */
export const countParameter = (bounds: { least: number; most: number; otherwise: number }) =>
  z
    .string()
    .regex(/^\d{1,15}$/u)
    .transform(Number)
    .pipe(z.int().min(bounds.least).max(bounds.most))
    .default(bounds.otherwise)
    .meta({
      override: {
        type: 'integer',
        minimum: bounds.least,
        maximum: bounds.most,
        default: bounds.otherwise,
      },
    });

export const limitParameter = countParameter({ least: 1, most: 100, otherwise: 50 }).meta({
  description: 'At most so many items, 1 to 100 每页条数',
});

export const cursorParameter = z
  .string()
  .regex(/^[!-~]{1,2048}$/u)
  .optional()
  .meta({ description: 'The `next` of the page before; absent for the first page 翻页标记' });

/** A page: `next` is absent on the last one. */
export const pageOf = <S extends z.ZodType>(items: S) =>
  z.strictObject({
    items: z.array(items),
    next: z.string().optional().meta({ description: 'Cursor of the next page 下一页标记' }),
  });
