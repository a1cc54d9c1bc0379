import { ask, information, type IntakeCheck } from './check.ts';

/** What the number says against what the record says (GB 11643; 20/22-character disability certificates). */
export const checkIdentity: IntakeCheck = ({ record, number }) => [
  ...(number.source === 'fifteen' ? [information('fifteen-digit-number')] : []),
  ...(number.source === 'disability-certificate' ? [information('disability-certificate-number')] : []),
  ...(record.sex !== undefined && record.sex !== number.sex ? [ask('sex-differs-from-number')] : []),
  ...(record.bornOn !== undefined && record.bornOn !== number.bornOn
    ? [ask('birth-date-differs-from-number')]
    : []),
];
