import { parseCitizenId } from '../../kernel/citizen-id.ts';
import { keysOf } from '../../kernel/keys.ts';
import { type CivilDate, civilDateSchema } from '../../kernel/civil-date.ts';
import { type Words, words } from '../words.ts';
import { foldedName } from './same-name.ts';
import { inStandardCharacters } from './variant-characters.ts';

/** How one field is compared. Two writings are the same if they are equal, or equal once both are brought to one form. */
interface FieldRule {
  readonly title: Words;
  /** The form in which different writings of the same thing are equal. */
  readonly inOneForm: (text: string) => string;
  /** Nobody changes it without a correction; where it differs somebody is wrong. Other things change in a life. */
  readonly lasting?: true;
}

// No number of somebody born later is refused here: what was sent was checked when it came in.
const lastDay: CivilDate = civilDateSchema.parse('9999-12-31');

const eighteenDigits = (text: string): string => {
  const parsed = parseCitizenId(text, lastDay);
  return parsed.ok ? parsed.value.citizenId : plain(text);
};
const plain = (text: string): string =>
  inStandardCharacters(text.normalize('NFKC')).replaceAll(/\s/gu, '').toUpperCase();
const nameInOneForm = (text: string): string =>
  inStandardCharacters(foldedName(text)).replaceAll(/\p{Variation_Selector}/gu, '');
const dialled = (text: string): string =>
  text
    .normalize('NFKC')
    .replaceAll(/\D/gu, '')
    .replace(/^(?:00)?86(?=1\d{10}$)/u, '');
const address = (text: string): string => plain(text).replaceAll(/[\p{P}]/gu, '');

export const comparedFieldRules = {
  name: { title: words('姓名', 'Name'), inOneForm: nameInOneForm, lasting: true },
  citizenId: { title: words('公民身份号码', 'Citizen ID'), inOneForm: eighteenDigits, lasting: true },
  bornOn: { title: words('出生日期', 'Born on'), inOneForm: plain, lasting: true },
  sex: { title: words('性别', 'Sex'), inOneForm: plain, lasting: true },
  ethnicGroup: { title: words('民族', 'Ethnic group'), inOneForm: plain },
  hukouDivision: { title: words('户籍地', 'Hukou county'), inOneForm: plain },
  residenceDivision: { title: words('现居住地区划', 'Division of residence'), inOneForm: plain },
  residenceAddress: { title: words('现居住详细地址', 'Address of residence'), inOneForm: address },
  phone: { title: words('联系电话', 'Phone'), inOneForm: dialled },
  householdNumber: { title: words('户编号', 'Household number'), inOneForm: plain },
  personNumber: { title: words('人员编号', 'Person number'), inOneForm: plain },
  category: { title: words('困难群体类别', 'Category'), inOneForm: plain },
  certifiedFrom: { title: words('认定起始日期', 'Certified from'), inOneForm: plain },
  certifiedUntil: { title: words('认定终止日期', 'Certified until'), inOneForm: plain },
  coverage: { title: words('参保情况', 'Enrolment'), inOneForm: plain },
  accountAsOf: { title: words('个人账户登记截止日', 'Account stated as of'), inOneForm: plain },
} as const satisfies Record<string, FieldRule>;

export type ComparedField = keyof typeof comparedFieldRules;
export const comparedFields = keysOf(comparedFieldRules);
export const ruleOf = (field: ComparedField): FieldRule => comparedFieldRules[field];

/** What somebody holds of a person, as texts; a field that is absent is not known to them. */
export type Particulars = { readonly [field in ComparedField]?: string | undefined };
