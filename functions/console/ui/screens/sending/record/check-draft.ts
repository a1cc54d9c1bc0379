import type { CivilDate } from '../../../../../../shared/kernel/civil-date.ts';
import { words } from '../../../language/words.ts';
import { checkBirth, checkCertification } from './check-dates.ts';
import { checkName, checkPhone, checkText } from './check-name.ts';
import { checkNumber } from './check-number.ts';
import { checkPlaces, checkResidence } from './check-places.ts';
import type { Draft } from './draft.ts';
import { missing, note, problem, withoutRepeats, type Finding } from './finding.ts';
import type { FieldName } from './fields.ts';
import type { LocalityList } from './locality-list.ts';

/** What a record is checked against besides itself. */
export interface Given {
  readonly today: CivilDate;
  readonly division: string;
  /** Nothing while the names of places are loading. */
  readonly places: LocalityList | undefined;
  /** The codes that the API allows. */
  readonly categories: readonly string[];
  readonly ethnicGroups: readonly string[];
}

const texts = {
  category: words('请选择困难群体类别', 'Choose a category'),
  group: words('民族应为列表中的一项', 'Choose an ethnic group of the list'),
  sex: words('性别应为男或女', 'Male or female'),
  unnamed: words(
    '没有身份证号也可协查，但请尽量填写记得的情况',
    'An inquiry can go without a number; write what the person remembers',
  ),
} as const;

const limits = { residenceAddress: 200, householdNumber: 40, personNumber: 40, remembers: 500 } as const;
const officials = ['investigatedBy', 'signedBy', 'answersFor'] as const;

const among = (field: FieldName, code: string, codes: readonly string[]): readonly Finding[] =>
  code === '' || codes.includes(code)
    ? []
    : [problem(field, field === 'ethnicGroup' ? texts.group : texts.sex)];

/** What is the same for whoever is pushed or asked about. */
const checkPerson = (draft: Draft, given: Given): readonly Finding[] => [
  ...(draft.name === '' ? [missing('name')] : checkName(draft.name)),
  ...among('sex', draft.sex, ['male', 'female']),
  ...checkBirth(draft, given.today),
  ...among('ethnicGroup', draft.ethnicGroup, given.ethnicGroups),
  ...checkPhone(draft.phone),
  ...checkResidence(draft, given.places),
  ...checkText('residenceAddress', draft.residenceAddress, limits.residenceAddress),
  ...checkText('householdNumber', draft.householdNumber, limits.householdNumber),
  ...checkText('personNumber', draft.personNumber, limits.personNumber),
];

const checkOfficial = (field: FieldName, name: string): readonly Finding[] =>
  name === '' ? [missing(field)] : checkText(field, name, 60);

/** Everything that can be said of a push before it is sent, in the order of the form. */
export const checkPush = (draft: Draft, given: Given): readonly Finding[] =>
  withoutRepeats([
    ...(draft.citizenId === '' ? [missing('citizenId')] : checkNumber(draft, given.today)),
    ...checkPerson(draft, given),
    ...checkPlaces(draft, given),
    ...(given.categories.includes(draft.category) ? [] : [problem('category', texts.category)]),
    ...checkCertification(draft, given.today),
    ...officials.flatMap((field) => checkOfficial(field, draft[field])),
  ]);

/** The same of an inquiry, which needs a name and a county only. */
export const checkInquiry = (draft: Draft, given: Given): readonly Finding[] =>
  withoutRepeats([
    ...(draft.citizenId === '' ? [] : checkNumber(draft, given.today)),
    ...(draft.citizenId === '' && draft.bornOn === '' && draft.remembers === ''
      ? [note('remembers', texts.unnamed)]
      : []),
    ...checkPerson(draft, given),
    ...checkPlaces(draft, given),
    ...checkText('remembers', draft.remembers, limits.remembers),
  ]);
