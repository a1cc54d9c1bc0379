import { words, type Words } from '../../../language/words.ts';

export const fieldNames = [
  'citizenId',
  'name',
  'sex',
  'bornOn',
  'ethnicGroup',
  'phone',
  'residenceDivision',
  'residenceAddress',
  'householdNumber',
  'personNumber',
  'hukouLocality',
  'certifyingLocality',
  'category',
  'certifiedFrom',
  'certifiedUntil',
  'investigatedBy',
  'signedBy',
  'answersFor',
  'remembers',
] as const;
export type FieldName = (typeof fieldNames)[number];

/** What a field is called; the API calls it the same. */
export const fieldTitles: Readonly<Record<FieldName, Words>> = {
  citizenId: words('公民身份号码', 'Citizen ID'),
  name: words('姓名', 'Name'),
  sex: words('性别', 'Sex'),
  bornOn: words('出生日期', 'Born on'),
  ethnicGroup: words('民族', 'Ethnic group'),
  phone: words('联系电话', 'Phone'),
  residenceDivision: words('现居住地区划', 'Division'),
  residenceAddress: words('详细地址', 'Address'),
  householdNumber: words('户编号', 'Household number'),
  personNumber: words('人员编号', 'Person number'),
  hukouLocality: words('户籍地', 'Hukou county'),
  certifyingLocality: words('认定地', 'Certifying county'),
  category: words('困难群体类别', 'Category'),
  certifiedFrom: words('认定起始日期', 'Certified from'),
  certifiedUntil: words('认定终止日期', 'Certified until'),
  investigatedBy: words('经办人', 'Investigated by'),
  signedBy: words('签批人', 'Signed by'),
  answersFor: words('责任人', 'Answers for it'),
  remembers: words('本人记得的情况', 'What the person remembers'),
};

/** Where the API has the field, for the refusals that name one; the last step of a path is the same for most. */
const fieldsByPath: Readonly<Record<string, FieldName>> = {
  'person.residence.division': 'residenceDivision',
  'person.residence.address': 'residenceAddress',
  'person.residence': 'residenceDivision',
  presumedLocality: 'hukouLocality',
};

const isField = (name: string): name is FieldName => fieldNames.some((field) => field === name);

/** The field that a refusal of the exchange speaks of: `person.citizenId`, `/person/citizenId` → citizenId. */
export const fieldAt = (path: string): FieldName | undefined => {
  const dotted = path.replaceAll('/', '.').replace(/^\./u, '');
  const last = dotted.split('.').at(-1) ?? '';
  return fieldsByPath[dotted] ?? (isField(last) ? last : undefined);
};
