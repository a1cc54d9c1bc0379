import * as z from 'zod';
import { words } from '../../domain/words.ts';
import { faultCodes } from '../../usecases/faults.ts';
import { operation } from '../operation.ts';
import { cursorParameter, noBody, noHeaders, noParameters } from '../shapes.ts';

const verifiedSchema = z
  .strictObject({
    cases: z.int().meta({ description: 'Cases recomputed on this page' }),
    keys: z.int().meta({ description: 'Uniqueness keys traced back to their case' }),
    faults: z.array(
      z.strictObject({ code: z.enum(faultCodes), handoverId: z.string(), sequence: z.int().optional() }),
    ),
    next: z.string().optional(),
  })
  .meta({ id: 'Verification', description: 'What a page of the verification found 核验结果' });

export const verifyLedger = operation({
  operationId: 'verifyLedger',
  tag: 'audit',
  summary: words('全库核验', 'Verify the whole ledger'),
  description: words(
    '逐页重算每个案件的哈希链、现状、密封记录、消息、事件流及唯一性键，损坏的条目列为item-damaged；直至不再返回next。',
    'Recomputes, page by page, every chain, head, sealed part, message, feed and uniqueness key; a damaged item is a fault like any other. Done when `next` is absent.',
  ),
  roles: ['auditor', 'supervisor'],
  request: {
    params: noParameters,
    query: z.strictObject({ cursor: cursorParameter }),
    headers: noHeaders,
    body: noBody,
  },
  response: {
    status: 200,
    description: words('一页核验结果', 'A page of the verification'),
    schema: verifiedSchema,
    example: { cases: 120, keys: 130, faults: [] },
  },
  problems: ['not-authorised-for-this-action', 'outside-your-division'],
});
