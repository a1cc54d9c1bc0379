import type { Words } from '../../../language/words.ts';
import { fieldTitles, type FieldName } from '../record/fields.ts';
import { columns, type Column } from './columns.ts';
import { exampleMark, mostRows } from './read-rows.ts';
import { columnLetter, type ValidationRule } from './validation-xml.ts';

/** Nobody: the sequence 000 in the number is never issued. */
const example: Readonly<Partial<Record<FieldName, string>>> = {
  citizenId: '533522196107120002',
  name: '李秀英',
  hukouLocality: '云南省临沧市凤庆县',
  category: '最低生活保障对象（低保）',
  certifiedFrom: '2019-03-01',
  investigatedBy: '王强',
  signedBy: '赵敏',
  answersFor: '陈立',
  certifyingLocality: '安徽省滁州市明光市',
  sex: '女',
  bornOn: '1961-07-12',
  ethnicGroup: '汉族',
};

const how: Readonly<Partial<Record<FieldName, string>>> = {
  citizenId: '18位；该列已设为文本，请勿改为数字，否则后几位会丢失。旧15位号、残疾人证号也可以。',
  name: '与身份证件一致，包括间隔号“·”和生僻字。',
  hukouLocality:
    '户口所在的县（市、区），写全称或6位区划代码，如“云南省临沧市凤庆县”或“530921”。不能是认定地本县。',
  category: '从下拉列表选择，或写“低保”“特困”等简称。',
  certifiedFrom: '认定从哪天起有效，如2019-03-01；2019.3.1、2019年3月1日也能识别。',
  certifiedUntil: '没有终止日期的留空；已过期的不能推送。',
  investigatedBy: '入户调查的工作人员。',
  signedBy: '签批认定的负责人。',
  answersFor: '对此次推送负责的人。',
  certifyingLocality: '您的管辖范围有多个县时填写。',
  sex: '可留空；与身份证号不一致会提示。',
  bornOn: '可留空；与身份证号不一致会提示。',
  ethnicGroup: '从下拉列表选择。',
  phone: '能联系到本人或家属的电话。',
  residenceDivision: '现居住的县（市、区），写法同户籍地。',
};

type Table = Readonly<Record<string, Words>>;

export interface TemplateVocabulary {
  readonly categories: Table;
  readonly ethnicGroups: Table;
  /** Whether the county that certified has to be named in each row. */
  readonly certifierNeeded: boolean;
}

export const sheetNames = { rows: '填写', explained: '填写说明' } as const;

const codeOrder = (table: Table): readonly string[] =>
  Object.keys(table)
    .toSorted()
    .map((code) => table[code]?.zh ?? code);

const zhOf = (table: Table): readonly string[] => Object.values(table).map(({ zh }) => zh);

export const templateColumns = ({ certifierNeeded }: TemplateVocabulary): readonly Column[] =>
  columns
    .filter(({ field }) => certifierNeeded || field !== 'certifyingLocality')
    .map((column) =>
      column.field === 'certifyingLocality' ? { ...column, required: certifierNeeded } : column,
    );

export const headerRow = (shown: readonly Column[]): readonly string[] => [
  '序号',
  ...shown.map(({ field, required }) => `${fieldTitles[field].zh}${required ? '*' : ''}`),
];

export const exampleRow = (shown: readonly Column[]): readonly string[] => [
  `${exampleMark}（不会发送）`,
  ...shown.map(({ field }) => example[field] ?? ''),
];

export const explanation = (shown: readonly Column[]): readonly (readonly string[])[] => [
  ['列', '是否必填', '怎样填'],
  ...shown.map(({ field, required }) => [
    fieldTitles[field].zh,
    required ? '必填' : '选填',
    how[field] ?? '可留空。',
  ]),
  ['', '', ''],
  ['一次最多', `${mostRows}人`, '更多人员请用数据接口批量推送。'],
  ['第一列', '序号', `以“${exampleMark}”开头的行不发送。`],
  ['填好后', '上传', '在“移出办理—表格导入”上传，逐格核对、改正后再发送。文件不会保存在平台。'],
];

/** The lists that cells are chosen from, as columns of the explaining sheet: sex, category, ethnic group. */
export const listColumns = ({
  categories,
  ethnicGroups,
}: TemplateVocabulary): readonly (readonly string[])[] => [
  ['性别', '男', '女'],
  ['困难群体类别', ...zhOf(categories)],
  ['民族', ...codeOrder(ethnicGroups)],
];

const listFields: readonly FieldName[] = ['sex', 'category', 'ethnicGroup'];
/** Behind the three columns of the explanation and an empty one. */
export const firstListColumn = 4;
const firstRow = 2;

/** What Excel checks and says while somebody fills in the template. */
export const templateRules = (
  shown: readonly Column[],
  vocabulary: TemplateVocabulary,
): readonly ValidationRule[] =>
  shown.map(({ field }, index) => {
    const letter = columnLetter(index + 1);
    const listed = listFields.indexOf(field);
    const listLetter = columnLetter(firstListColumn + listed);
    const length = listColumns(vocabulary)[listed]?.length;
    return {
      range: `${letter}${firstRow}:${letter}${firstRow + mostRows}`,
      title: fieldTitles[field].zh,
      prompt: how[field] ?? '可留空。',
      ...(length === undefined
        ? {}
        : { list: `'${sheetNames.explained}'!$${listLetter}$2:$${listLetter}$${length}` }),
    };
  });
