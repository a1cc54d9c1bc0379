import { comparisonSentences } from '../../domain/person/compare.ts';
import { words } from '../../domain/words.ts';
import { comparisonSchema } from '../../usecases/comparison-view.ts';
import { operation } from '../operation.ts';
import { benefitReaders, handoverParameters, noBody, noHeaders, noParameters } from '../shapes.ts';

const same = { agreement: 'same', confidence: 'certain' } as const;

export const comparePerson = operation({
  operationId: 'comparePerson',
  tag: 'handovers',
  summary: words('信息比对', 'Compare what was sent with what is known'),
  description: words(
    '户籍地办理前逐项比对：推送信息、身份证号所载、本地已有（此前案件、更正前信息、参保名册、个人账户）。内容脱敏，比对在系统内按原值进行；认定地看不到。',
    'Before the hukou locality decides, field by field: what was sent, what the citizen ID tells, and what this locality has already (earlier cases, the record before a correction, its roll, the account). Values are masked; they are compared unmasked inside. Not for the certifying side.',
  ),
  roles: benefitReaders,
  request: { params: handoverParameters, query: noParameters, headers: noHeaders, body: noBody },
  response: {
    status: 200,
    description: words('比对结果', 'The comparison'),
    schema: comparisonSchema,
    example: {
      handoverId: '019a0000-0000-7000-8000-000000000001',
      version: 2,
      locality: '530921',
      on: '2026-03-20',
      fields: [
        {
          field: 'name',
          title: { zh: '姓名', en: 'Name' },
          sent: '李**',
          known: [
            {
              value: '李**',
              ...same,
              reason: 'identical',
              sentence: { ...comparisonSentences.identical },
              source: {
                kind: 'earlier-case',
                handoverId: '019a0000-0000-7000-8000-000000000000',
                caseNumber: '2024-530921-7K3QF-4',
                at: '2024-05-06T01:02:03.000Z',
              },
            },
          ],
          ...same,
          reason: 'identical',
          sentence: { ...comparisonSentences.identical },
        },
        {
          field: 'bornOn',
          title: { zh: '出生日期', en: 'Born on' },
          sent: '***',
          fromCitizenId: {
            value: '***',
            ...same,
            reason: 'proved-by-number',
            sentence: { ...comparisonSentences['proved-by-number'] },
          },
          known: [],
          ...same,
          reason: 'proved-by-number',
          sentence: { ...comparisonSentences['proved-by-number'] },
        },
      ],
    },
  },
  problems: ['not-found', 'case-taken-back'],
});
