import * as z from 'zod';
import { words } from '../../domain/words.ts';
import { civilDateSchema } from '../../kernel/civil-date.ts';
import { divisionCodeSchema } from '../../kernel/division-code.ts';
import { rulesViewSchema } from '../../usecases/rules-view.ts';
import { exampleBasis } from '../benefit-examples.ts';
import { operation } from '../operation.ts';
import { everyRole, noBody, noHeaders } from '../shapes.ts';

export const getPolicies = operation({
  operationId: 'getPolicies',
  tag: 'benefits',
  summary: words('某地某日的待遇规则', 'What holds in a place on a day'),
  description: words(
    '逐项列出当地当日适用的规则、依据文件及可靠程度；基础养老金按级相加，其余由下级覆盖上级。knownOn为当时所知。',
    'Each rule with the document it was read in and how far that can be relied on. The basic pension adds up over the levels, in everything else the lower level overrides. `knownOn` asks what was known then: rises are often decided late.',
  ),
  roles: everyRole,
  request: {
    params: z.strictObject({
      division: divisionCodeSchema.meta({
        description: 'Six digits of GB/T 2260; a province or prefecture too 区划代码',
        example: '530921',
      }),
    }),
    query: z.strictObject({
      on: civilDateSchema
        .optional()
        .meta({ description: 'The day; today if left out 日期', example: '2026-03-02' }),
      knownOn: civilDateSchema
        .optional()
        .meta({ description: 'As it was known on this day 当时所知', example: '2026-03-02' }),
    }),
    headers: noHeaders,
    body: noBody,
  },
  response: {
    status: 200,
    description: words('适用的规则', 'The rules in force'),
    schema: rulesViewSchema,
    example: {
      division: '530921',
      on: '2026-03-02',
      since: '2026-01-01',
      basicPension: {
        title: { zh: '基础养老金', en: 'basic pension' },
        totalFen: 16_300,
        parts: [{ level: 'nation', amountFen: 16_300, ...exampleBasis }],
      },
      matters: [
        {
          matter: 'minimumYears',
          title: { zh: '最低缴费年限', en: 'minimum years of contribution' },
          value: 15,
          ...exampleBasis,
        },
      ],
      files: { [exampleBasis.file]: '2c26b46b68ffc68ff99b453c1d30413413422d706483bfa0f98a5e886266e7ae' },
    },
  },
  problems: ['division-unknown', 'division-ambiguous', 'fields-invalid'],
});
