import * as z from 'zod';
import { divisionCodeSchema } from '../../kernel/division-code.ts';
import { keysOf } from '../../kernel/keys.ts';
import { type Words, words } from '../words.ts';

/** What the intake checks may say about a record that arrives; the clerk sees the sentence. */
export const findingSentences = {
  'fifteen-digit-number': words(
    '身份证号为15位，已按规则升为18位',
    'A 15-digit number was brought to 18 digits.',
  ),
  'disability-certificate-number': words(
    '填报的是残疾人证号，已取前18位为身份证号',
    'A disability-certificate number was given; its first 18 characters are the citizen ID.',
  ),
  'under-sixteen': words('未满16周岁，应暂缓参保', 'Under 16: enrolment is to be deferred.'),
  'pension-age-reached': words(
    '已年满60周岁，不缴费，应办理待遇申领',
    'Aged 60 or over: no premium, a pension claim.',
  ),
  'reaches-pension-age-soon': words('一年内年满60周岁', 'Reaches 60 within a year.'),
  'sex-differs-from-number': words('性别与身份证号不一致', 'The sex differs from the citizen ID.'),
  'birth-date-differs-from-number': words(
    '出生日期与身份证号不一致',
    'The date of birth differs from the citizen ID.',
  ),
  'already-on-roll': words(
    '该人员已在其他地区参保名册',
    'The person is already on the roll of another locality.',
  ),
  'certified-more-than-once': words('该人员被多个认定地认定', 'More than one locality certified the person.'),
  'certifier-names-other-hukou': words(
    '另一认定地填报的户籍地不同，请核实',
    'Another certifier names another hukou locality: check it.',
  ),
  'person-died': words(
    '已报告死亡，请核实后终止或不予参保',
    'A death is reported: confirm it, then end the case or exclude the person.',
  ),
  'division-code-succeeded': words(
    '填报的区划代码已撤销，已转为继任代码',
    'A retired division code was resolved.',
  ),
  'division-code-ambiguous': words(
    '填报的区划代码已撤销且有多个继任，请确认户籍地',
    'A retired division code has several successors: confirm the locality.',
  ),
  'locality-suspended': words('户籍地暂停接收', 'The hukou locality has suspended intake.'),
} as const satisfies Record<string, Words>;

export const findingCodes = keysOf(findingSentences);

export const findingSchema = z
  .strictObject({
    code: z.enum(findingCodes).meta({ 'x-words': findingSentences }),
    severity: z.enum(['information', 'ask']).meta({
      'x-words': { information: words('提示', 'Note'), ask: words('请核实', 'Check') },
    }),
    divisions: z.array(divisionCodeSchema).readonly().optional(),
  })
  .meta({ id: 'Finding', description: 'What an intake check found 校验提示' });
export type Finding = z.output<typeof findingSchema>;

/** What became known of the case itself stays when a record arrives anew; what the intake checks say is said again. */
export const lastingFindings = (findings: readonly Finding[]): readonly Finding[] =>
  findings.filter(({ code }) => code === 'certifier-names-other-hukou' || code === 'person-died');

/** The findings with this one, said once. */
export const withFinding = (findings: readonly Finding[], found: Finding): readonly Finding[] => [
  ...findings.filter(
    ({ code, divisions }) => code !== found.code || divisions?.join() !== found.divisions?.join(),
  ),
  found,
];
