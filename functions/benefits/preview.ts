import { json } from '../../shared/http/answer.ts';
import { implement, type Implementation } from '../../shared/http/implement.ts';
import { valueOf } from '../../shared/http/outcome-value.ts';
import { previewHandover as preview } from '../../shared/http/operations/preview-handover.ts';
import type { Exchange } from '../../shared/usecases/exchange.ts';
import { previewHandover } from '../../shared/usecases/preview-handover.ts';

/** What a case will cost before it is taken over. */
export const previewImplementations = (exchange: () => Exchange): readonly Implementation[] => [
  implement(preview, async ({ params: { id }, officer }) =>
    json(200, valueOf(await previewHandover(exchange())({ id, officer }))),
  ),
];
