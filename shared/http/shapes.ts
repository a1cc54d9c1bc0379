import * as z from 'zod';
import { roles } from '../domain/actor.ts';
import { divisionCodeSchema, prefixOf, prefixSchema, type DivisionPrefix } from '../kernel/division-code.ts';

/** Requests without parameters, headers or body of their own. */
export const noParameters = z.strictObject({});
/** Other headers pass: the chain reads the common ones, the rest is not for us. */
export const noHeaders = z.looseObject({});
export const noBody = z.undefined();

export const everyRole = roles;

/** Who looks at benefits and runs of the hukou locality; the certifying side sees the case only. */
export const benefitReaders = ['clerk', 'approver', 'supervisor', 'auditor'] as const;

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

/** Where the next page begins; absent on the last one. */
export const nextCursor = {
  next: z.string().optional().meta({ description: 'Cursor of the next page 下一页标记' }),
};

/** A page: `next` is absent on the last one. */
export const pageOf = <S extends z.ZodType>(items: S) =>
  z.strictObject({
    items: z.array(items),
    ...nextCursor,
  });

/** A division code or the beginning of one: `53`, `5309`, `530921`; `530900` means `5309`. */
export const divisionParameter = z
  .string()
  .regex(/^[1-9]\d(?:\d\d){0,2}$/u, 'division-prefix-wrong-format')
  .transform((text): DivisionPrefix => {
    const code = divisionCodeSchema.safeParse(text);
    return code.success ? prefixOf(code.data) : prefixSchema.parse(text);
  })
  .meta({
    description: 'Division of 2, 4 or 6 digits; everything below it counts 区划',
    override: { type: 'string', pattern: '^[1-9]\\d(?:\\d\\d){0,2}$' },
    example: '530921',
  });

export const unitParameter = z
  .string()
  .regex(/^[1-9]\d$/u, 'division-prefix-wrong-format')
  .optional()
  .meta({ description: 'Province-level unit, two digits; your own if left out 省级单位', example: '53' });

export const localityParameters = z.strictObject({
  code: divisionCodeSchema.meta({ description: 'Six digits of GB/T 2260 区划代码', example: '533522' }),
});

export const parkedParameters = z.strictObject({
  id: z
    .string()
    .regex(/^[0-9A-Za-z-]{1,80}$/u)
    .meta({
      description: 'Identifier of the parked message 消息标识',
      example: '6b0c1a52-6d4b-4b7e-9a55-1f6f3d0f8a10',
    }),
});

export const runParameters = z.strictObject({
  id: z
    .string()
    .regex(/^[0-9a-z-]{1,64}$/u)
    .meta({ description: 'Identifier of the run 批次标识', example: 'payroll-530921-2026-03' }),
});

export const lineParameters = runParameters.extend({
  lineId: z
    .string()
    .regex(/^[0-9A-Z-]{1,35}$/u)
    .meta({
      description: 'Payment reference of the line 支付参考号',
      example: '2C26B46B68FFC68FF99B-00001-00',
    }),
});
