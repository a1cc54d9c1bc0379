import { words } from '../../domain/words.ts';
import { trailSchema } from '../../usecases/get-trail.ts';
import { exampleTrail } from '../audit-examples.ts';
import { operation } from '../operation.ts';
import { everyRole, handoverParameters, noBody, noHeaders, noParameters } from '../shapes.ts';

export const getTrail = operation({
  operationId: 'getTrail',
  tag: 'handovers',
  summary: words('审计轨迹', 'Read the trail of a handover'),
  description: words(
    '按顺序列出全部事件及其哈希链；不含个人信息，只有其摘要。事件按其存储形式给出，可自行重算：去掉title后按RFC 8785取SHA-256。损坏的事件以code为damaged的条目占位，断点列于faults。',
    'Every event in order, chained by hashes; nothing personal, only digests of it. Events stand in the form in which they were stored and hashed, so that whoever reads them can recompute the chain: SHA-256 over the RFC 8785 form of the item without `hash` and `title`. An event that cannot be read is an item of code `damaged` in its place; `faults` names every break.',
  ),
  roles: everyRole,
  request: { params: handoverParameters, query: noParameters, headers: noHeaders, body: noBody },
  response: {
    status: 200,
    description: words('全部事件', 'All events of the case'),
    schema: trailSchema,
    example: exampleTrail,
  },
  problems: ['not-found'],
});
