import { fieldTitles, type FieldName } from '../record/fields.ts';

export interface Column {
  readonly field: FieldName;
  readonly required: boolean;
  /** How wide in the template, in characters. */
  readonly width: number;
  /** What counties' own lists call it. */
  readonly otherNames: readonly string[];
}

const column = (field: FieldName, width: number, ...otherNames: readonly string[]): Column => ({
  field,
  required: false,
  width,
  otherNames,
});
const required = (field: FieldName, width: number, ...otherNames: readonly string[]): Column => ({
  ...column(field, width, ...otherNames),
  required: true,
});

/** In the order of the template: what is required first, so that a clerk need not scroll for it. */
export const columns: readonly Column[] = [
  required('citizenId', 24, '身份证号', '身份证号码', '公民身份证号码', '证件号码', '社会保障号码'),
  required('name', 12, '人员姓名'),
  required('hukouLocality', 28, '户籍所在地', '户籍县', '户籍县（市、区）', '户籍区划'),
  required('category', 24, '困难类别', '人员类别', '贫困类别'),
  required('certifiedFrom', 14, '认定日期', '认定时间', '纳入日期'),
  column('certifiedUntil', 14, '有效期至', '认定有效期'),
  required('investigatedBy', 10, '调查人', '入户调查人'),
  required('signedBy', 10, '签批领导', '签字人'),
  required('answersFor', 10, '负责人'),
  column('certifyingLocality', 28, '认定县', '认定地区划'),
  column('sex', 8),
  column('bornOn', 14, '出生年月日'),
  column('ethnicGroup', 12),
  column('phone', 16, '电话', '手机', '手机号', '手机号码', '联系方式'),
  column('residenceDivision', 28, '现居住地', '居住地'),
  column('residenceAddress', 28, '现住址', '居住地址', '地址'),
  column('householdNumber', 16, '户号'),
  column('personNumber', 16, '人员编码'),
];

const folded = (header: string): string =>
  header
    .normalize('NFKC')
    .replaceAll(/[\s*:：]/gu, '')
    .replaceAll(/\((?:必填|选填)\)/gu, '');

const byHeader = new Map(
  columns.flatMap(({ field, otherNames }) =>
    [fieldTitles[field].zh, fieldTitles[field].en, ...otherNames].map((name) => [folded(name), field]),
  ),
);

/** The field whose values stand below a header, however the county's list writes it. */
export const fieldOfHeader = (header: string): FieldName | undefined => byHeader.get(folded(header));

export const columnOf = (field: FieldName): Column | undefined =>
  columns.find((candidate) => candidate.field === field);
