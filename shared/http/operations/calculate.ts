import * as z from 'zod';
import { words } from '../../domain/words.ts';
import {
  calculationQuestionSchema,
  calculationViewSchema,
} from '../../usecases/calculate/calculation-view.ts';
import { operation } from '../operation.ts';
import { everyRole, noHeaders, noParameters } from '../shapes.ts';

/** The facts have a form for each rule; the use case parses them, after the rule is known. */
export const calculate = operation({
  operationId: 'calculate',
  tag: 'benefits',
  summary: words('按规则试算', 'Work out a rule'),
  description: words(
    '不涉及任何案件，不保存，不含个人信息；按当地当日规则逐项列出过程、依据和可靠程度。',
    'Of no case; nothing is kept and nobody is named. By the rules of the place and the day, each step with the document it stands on.',
  ),
  roles: everyRole,
  request: {
    params: z.strictObject({ rule: z.string().regex(/^[a-z-]{1,60}$/u) }),
    query: noParameters,
    headers: noHeaders,
    body: calculationQuestionSchema,
    bodyExample: {
      place: '532325',
      on: '2019-06-10',
      facts: { contributionYears: 15 },
    },
  },
  response: {
    status: 200,
    description: words('试算结果', 'What the rule comes to'),
    schema: calculationViewSchema,
    example: {
      rule: 'funeral-grant',
      title: { zh: '丧葬补助金', en: 'The funeral grant' },
      place: '532325',
      on: '2019-06-10',
      result: { grantFen: 60_000 },
      working: [
        {
          rule: 'funeral-grant',
          title: { zh: '丧葬补助金', en: 'funeral grant' },
          unit: 'fen',
          inputs: { contributionYears: 15, falseClaim: false, diedOn: '2019-06-10', grantedAs: 'fixed' },
          result: 60_000,
          basis: {
            file: '532325/2017-12-21',
            source: '姚政办通〔2017〕70号 (姚安县, 2017-12-21): funeral grant of 600 yuan.',
            certainty: 'sourced',
          },
        },
      ],
      files: { '532325/2017-12-21': '2c26b46b68ffc68ff99b453c1d30413413422d706483bfa0f98a5e886266e7ae' },
    },
  },
  problems: ['rule-unknown', 'division-unknown', 'division-ambiguous', 'policy-not-in-force'],
  repeatable: true,
});
