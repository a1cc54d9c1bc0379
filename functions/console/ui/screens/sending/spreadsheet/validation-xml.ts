/** One rule of a sheet: what may stand in a range, and what Excel says beside it. */
export interface ValidationRule {
  /** `E3:E52` */
  readonly range: string;
  /** `'填写说明'!$E$2:$E$9`; any text where it is absent. */
  readonly list?: string;
  readonly title: string;
  readonly prompt: string;
}

const escaped = (text: string): string =>
  text.replaceAll('&', '&amp;').replaceAll('<', '&lt;').replaceAll('>', '&gt;').replaceAll('"', '&quot;');

const ruleXml = ({ range, list, title, prompt }: ValidationRule): string => {
  const says = `showInputMessage="1" promptTitle="${escaped(title)}" prompt="${escaped(prompt)}" sqref="${range}"`;
  return list === undefined
    ? `<dataValidation allowBlank="1" ${says}/>`
    : `<dataValidation type="list" errorStyle="warning" allowBlank="1" showErrorMessage="1" errorTitle="${escaped(title)}" error="${escaped(prompt)}" ${says}><formula1>${escaped(list)}</formula1></dataValidation>`;
};

/** The element of ECMA-376 part 1, 18.3.1.33, which the writer of spreadsheets has no option for. */
export const dataValidations = (rules: readonly ValidationRule[]): string =>
  `<dataValidations count="${rules.length}">${rules.map(ruleXml).join('')}</dataValidations>`;

/** 0 → A, 26 → AA. */
export const columnLetter = (index: number): string =>
  index < 26
    ? String.fromCodePoint(65 + index)
    : `${columnLetter(Math.floor(index / 26) - 1)}${columnLetter(index % 26)}`;
