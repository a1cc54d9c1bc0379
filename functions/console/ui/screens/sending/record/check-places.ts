import { words } from '../../../language/words.ts';
import type { Draft } from './draft.ts';
import { doubt, missing, problem, type Finding } from './finding.ts';
import type { FieldName } from './fields.ts';
import type { LocalityList } from './locality-list.ts';

const texts = {
  code: words('请从列表中选一个县（市、区），或填6位代码', 'Choose a county, or write its six-digit code'),
  retired: words(
    '现行区划中没有此代码；如是撤并前的旧代码，平台会转到承接地，请核对',
    'No code in use now. An old one is carried over to its successor: check it',
  ),
  level: words('请选到县（市、区）一级', 'Choose a county, not a province or prefecture'),
  same: words(
    '户籍就在认定地，请直接办理参保，无需推送',
    'The hukou is in the certifying county itself: enrol the person there',
  ),
  sameProvince: words(
    '与认定地同在一省，请核对是否确需移交',
    'In the same province as the certifying county: is a handover needed?',
  ),
  outside: words('不在您的管辖范围内', 'Outside your division'),
} as const;

/** A code that can be sent: six digits, of a county. `undefined` while the list of places is still loading. */
const checkLocality = (
  field: FieldName,
  code: string,
  places: LocalityList | undefined,
): readonly Finding[] => {
  if (!/^[1-9]\d{5}$/u.test(code)) return [problem(field, texts.code)];
  if (!places || places.byCode(code)) return [];
  return code.endsWith('00') ? [problem(field, texts.level)] : [doubt(field, texts.retired)];
};

interface Where {
  /** The division of the officer's token: a county, or the beginning of several. */
  readonly division: string;
  readonly places: LocalityList | undefined;
}

/** The county that certifies: the officer's own, or the one chosen of those above. */
export const certifierOf = (draft: Draft, division: string): string =>
  division.length === 6 ? division : draft.certifyingLocality;

export const checkPlaces = (draft: Draft, { division, places }: Where): readonly Finding[] => {
  const findings: Finding[] = [];
  const certifier = certifierOf(draft, division);
  if (division.length < 6) {
    if (certifier === '') findings.push(missing('certifyingLocality'));
    else {
      findings.push(...checkLocality('certifyingLocality', certifier, places));
      if (!certifier.startsWith(division)) findings.push(problem('certifyingLocality', texts.outside));
    }
  }
  if (draft.hukouLocality === '') return [...findings, missing('hukouLocality')];
  findings.push(...checkLocality('hukouLocality', draft.hukouLocality, places));
  if (draft.hukouLocality === certifier) findings.push(problem('hukouLocality', texts.same));
  else if (certifier !== '' && draft.hukouLocality.slice(0, 2) === certifier.slice(0, 2))
    findings.push(doubt('hukouLocality', texts.sameProvince));
  return findings;
};

export const checkResidence = (
  { residenceDivision, residenceAddress }: Draft,
  places: LocalityList | undefined,
): readonly Finding[] => {
  if (residenceDivision !== '') return checkLocality('residenceDivision', residenceDivision, places);
  return residenceAddress === '' ? [] : [missing('residenceDivision')];
};
