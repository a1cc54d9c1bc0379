import { words } from '../../domain/words.ts';
import { localitySchema } from '../../localities/locality.ts';
import { exampleLocality } from '../examples.ts';
import { operation } from '../operation.ts';
import { localityParameters, noHeaders, noParameters } from '../shapes.ts';

export const putLocality = operation({
  operationId: 'putLocality',
  tag: 'directory',
  summary: words('登记经办机构', 'Record the particulars of a locality'),
  description: words(
    '登记本管辖范围内某县的经办机构、送达方式、公钥和暂停状态；整体替换。',
    'Agency, ways of delivery, public keys and suspension of a locality within your division; replaces what was recorded.',
  ),
  roles: ['supervisor'],
  request: {
    params: localityParameters,
    query: noParameters,
    headers: noHeaders,
    body: localitySchema,
    bodyExample: exampleLocality,
  },
  response: {
    status: 200,
    description: words('已登记', 'As recorded'),
    schema: localitySchema,
    example: exampleLocality,
  },
  problems: [
    'not-authorised-for-this-action',
    'outside-your-division',
    'division-unknown',
    'division-retired',
    'division-not-a-locality',
  ],
});
