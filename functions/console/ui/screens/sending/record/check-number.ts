import type { CivilDate } from '../../../../../../shared/kernel/civil-date.ts';
import {
  ageOn,
  parseCitizenId,
  type CitizenIdParts,
  type CitizenIdProblem,
} from '../../../../../../shared/kernel/citizen-id.ts';
import { words, type Words } from '../../../language/words.ts';
import type { Draft } from './draft.ts';
import { doubt, note, problem, type Finding } from './finding.ts';
import { bareCode } from './half-width.ts';
import { readDate } from './read-date.ts';

const problems: Readonly<Record<CitizenIdProblem, Words>> = {
  'citizen-id-wrong-length': words(
    '现有{length}位，应为18位（旧证15位，残疾人证20或22位）',
    '{length} characters; 18 are needed (15 in old numbers, 20 or 22 in disability certificates)',
  ),
  'citizen-id-not-digits': words('只能是数字，末位可为X', 'Digits only; the last may be X'),
  'citizen-id-impossible-division': words('前六位不是区划代码', 'The first six digits are no division'),
  'citizen-id-impossible-date': words(
    '第7至14位{date}不是真实日期',
    'Digits 7 to 14, {date}, are no real date',
  ),
  'citizen-id-born-in-future': words('出生日期晚于今天', 'The birth date lies in the future'),
  'citizen-id-wrong-check-digit': words(
    '校验位不符：18位中至少有一位录错，请对照证件',
    'The check digit is wrong: at least one of the 18 is mistyped; compare with the card',
  ),
  'citizen-id-wrong-disability-category': words('残疾类别位应为1至7', 'The disability category is 1 to 7'),
  'citizen-id-wrong-disability-level': words('残疾等级位应为1至4', 'The disability level is 1 to 4'),
  'citizen-id-wrong-reissue-suffix': words('补发号不符', 'The re-issue suffix is wrong'),
};

const texts = {
  fifteen: words('15位旧号，对应18位号末四位为{tail}', 'An old number; as 18 characters it ends in {tail}'),
  certificate: words(
    '残疾人证号，前18位为公民身份号码',
    'A disability certificate; its first 18 are the citizen ID',
  ),
  male: words('与身份证号不一致：号码表示男', 'Differs from the ID number, which says male'),
  female: words('与身份证号不一致：号码表示女', 'Differs from the ID number, which says female'),
  birth: words('与身份证号不一致：号码中为{says}', 'Differs from the ID number, which says {says}'),
  young: words('未满16周岁，暂不能参保', 'Under 16: cannot be enrolled yet'),
  old: words('按号码已{age}岁，请核对', '{age} years old by the number: check it'),
} as const;

/** What a number says of itself, for the line under its field. Nothing while it is not a whole number. */
export const numberSays = (citizenId: string, today: CivilDate): CitizenIdParts | undefined => {
  const parts = parseCitizenId(bareCode(citizenId), today);
  return parts.ok ? parts.value : undefined;
};

const numberProblem = (citizenId: string, today: CivilDate): Finding | undefined => {
  const bare = bareCode(citizenId);
  const parts = parseCitizenId(bare, today);
  if (parts.ok) return undefined;
  return problem('citizenId', problems[parts.error], { length: bare.length, date: bare.slice(6, 14) });
};

/** The number against itself and against what else is written of the person. */
export const checkNumber = (draft: Draft, today: CivilDate): readonly Finding[] => {
  const wrong = numberProblem(draft.citizenId, today);
  if (wrong) return [wrong];
  const says = numberSays(draft.citizenId, today);
  if (!says) return [];
  const findings: Finding[] = [];
  if (says.source === 'fifteen')
    findings.push(note('citizenId', texts.fifteen, { tail: says.citizenId.slice(-4) }));
  if (says.source === 'disability-certificate') findings.push(note('citizenId', texts.certificate));
  const age = ageOn(says.bornOn, today);
  if (age < 16) findings.push(doubt('citizenId', texts.young));
  if (age > 110) findings.push(doubt('citizenId', texts.old, { age }));
  if (draft.sex !== '' && draft.sex !== says.sex) findings.push(doubt('sex', texts[says.sex]));
  const bornOn = readDate(draft.bornOn);
  if (bornOn !== undefined && bornOn !== says.bornOn)
    findings.push(doubt('bornOn', texts.birth, { says: says.bornOn }));
  return findings;
};
