import { many, optional, place } from './xml.ts';

const maximum = (length: number) => new RegExp(`^[^]{1,${length}}$`, 'u');
const decimal = /^\d{1,16}\.\d{2}$/u;
const number = /^[0-9]{1,15}$/u;
const accountId = place('Id', [place('Othr', [place('Id', maximum(34))])]);
const agent = [place('FinInstnId', [optional('BICFI', maximum(11)), optional('Nm', maximum(140))])];
const party = [optional('Nm', maximum(140))];

/** The part of CreditTransferTransaction34 in use here, in the order of the schema. */
const transaction = [
  place('PmtId', [optional('InstrId', maximum(35)), place('EndToEndId', maximum(35))]),
  place('Amt', [place('InstdAmt', decimal)]),
  optional('ChrgBr', /^(?:DEBT|CRED|SHAR|SLEV)$/u),
  optional('UltmtDbtr', party),
  optional('CdtrAgt', agent),
  optional('Cdtr', party),
  optional('CdtrAcct', [accountId]),
  optional('UltmtCdtr', party),
  optional('Purp', [place('Cd', /^[A-Z0-9]{1,4}$/u)]),
  optional('RmtInf', [optional('Ustrd', maximum(140))]),
];

/** The part of PaymentInstruction30 in use here, in the order of the schema. */
const paymentInformation = [
  place('PmtInfId', maximum(35)),
  place('PmtMtd', /^(?:CHK|TRF|TRA)$/u),
  optional('BtchBookg', /^(?:true|false)$/u),
  optional('NbOfTxs', number),
  optional('CtrlSum', decimal),
  place('ReqdExctnDt', [place('Dt', /^\d{4}-\d{2}-\d{2}$/u)]),
  place('Dbtr', party),
  place('DbtrAcct', [accountId]),
  place('DbtrAgt', agent),
  optional('ChrgBr', /^(?:DEBT|CRED|SHAR|SLEV)$/u),
  many('CdtTrfTxInf', transaction),
];

/**
 * Order, occurrence and texts of what we write of pain.001.001.09, by hand from the message's public schema. It is a part of the
 * schema, stricter where we write less than it allows.
 */
export const pain001Schema = [
  place('CstmrCdtTrfInitn', [
    place('GrpHdr', [
      place('MsgId', maximum(35)),
      place('CreDtTm', /^\d{4}-\d{2}-\d{2}T\d{2}:\d{2}:\d{2}\.\d{3}Z$/u),
      place('NbOfTxs', number),
      optional('CtrlSum', decimal),
      place('InitgPty', party),
    ]),
    many('PmtInf', paymentInformation),
  ]),
];
