import { describe, expect, it } from 'vitest';
import { readPain002 } from '../../../shared/bank/index.ts';
import { allOf, bytesOf, codesOf, inPieces } from './files.ts';

const transaction = (
  reference: string,
  change: {
    readonly status?: string;
    readonly reason?: string;
    readonly amount?: string;
    readonly day?: string;
  } = {},
) => `<TxInfAndSts>
  <OrgnlEndToEndId>${reference}</OrgnlEndToEndId><TxSts>${change.status ?? 'ACSC'}</TxSts>
  ${change.reason === undefined ? '' : `<StsRsnInf><Rsn><Cd>${change.reason}</Cd></Rsn></StsRsnInf>`}
  ${change.day === undefined ? '' : `<AccptncDtTm>${change.day}</AccptncDtTm>`}
  ${change.amount === '' ? '' : `<OrgnlTxRef><Amt><InstdAmt Ccy="CNY">${change.amount ?? '163.00'}</InstdAmt></Amt></OrgnlTxRef>`}
</TxInfAndSts>`;

const perStatus = (status: string, count: number, sum: string) =>
  `<NbOfTxsPerSts><DtldNbOfTxs>${count}</DtldNbOfTxs><DtldSts>${status}</DtldSts><DtldCtrlSum>${sum}</DtldCtrlSum></NbOfTxsPerSts>`;

const namespace = 'urn:iso:std:iso:20022:tech:xsd:pain.002.001.10';
const report = (
  group: string,
  transactions: string,
  uri = namespace,
) => `<?xml version="1.0" encoding="UTF-8"?>
<Document xmlns="${uri}"><CstmrPmtStsRpt>
<GrpHdr><MsgId>back-1</MsgId><CreDtTm>2026-11-25T17:00:00Z</CreDtTm></GrpHdr>
<OrgnlGrpInfAndSts><OrgnlMsgId>payroll-530921-2026-11</OrgnlMsgId><OrgnlMsgNmId>pain.001.001.09</OrgnlMsgNmId>${group}</OrgnlGrpInfAndSts>
<OrgnlPmtInfAndSts><OrgnlPmtInfId>payroll-530921-2026-11</OrgnlPmtInfId>${transactions}</OrgnlPmtInfAndSts>
</CstmrPmtStsRpt></Document>`;

const read = (text: string) =>
  allOf(readPain002(inPieces(bytesOf(text)), { messageId: 'payroll-530921-2026-11' }));
const rowsIn = async (text: string) =>
  (await read(text)).flatMap((item) => (item.kind === 'row' ? [item.row] : []));
const codesIn = async (text: string) => codesOf(await read(text));

const paid = transaction('p1', { day: '2026-11-25T09:00:00+08:00' });
const failed = transaction('p2', { status: 'RJCT', reason: 'AC04', amount: '98.5' });
const sound = report(`${perStatus('ACSC', 1, '163')}${perStatus('RJCT', 1, '98.50')}`, paid + failed);

describe('a status report of the bank', () => {
  it('gives a row for each payment, with the reason in the words of the run', async () => {
    expect(await rowsIn(sound)).toEqual([
      { lineId: 'p1', amountFen: 16_300, outcome: 'paid', on: '2026-11-25' },
      // 17:00 in UTC is the next day in China.
      { lineId: 'p2', amountFen: 9_850, outcome: 'failed', reason: 'account-closed', on: '2026-11-26' },
    ]);
    expect((await read(sound)).at(-1)).toEqual({
      kind: 'end',
      report: {
        runId: 'payroll-530921-2026-11',
        paid: { count: 1, sumFen: 16_300 },
        failed: { count: 1, sumFen: 9_850 },
        unusable: 0,
        problems: 0,
        stated: { count: 2, sumFen: 26_150 },
        reconciled: true,
      },
    });
  });

  it.each([
    [
      'the figures of the original message',
      report('<OrgnlNbOfTxs>1</OrgnlNbOfTxs><OrgnlCtrlSum>163</OrgnlCtrlSum>', paid),
    ],
    ['the figures of the payment information', report('', perStatus('ACSC', 1, '163.00') + paid)],
  ])('is complete by %s too', async (_what, text) => {
    expect((await read(text)).at(-1)).toMatchObject({ report: { reconciled: true, problems: 0 } });
  });

  it.each([
    ['ACCC', 'paid'],
    ['CANC', 'failed'],
  ])('with the status %s says %s', async (status, outcome) => {
    const text = report(perStatus(status, 1, '163'), transaction('p1', { status }));
    expect(await rowsIn(text)).toMatchObject([{ outcome }]);
  });

  it.each([
    ['a status that is not final', transaction('p2', { status: 'ACSP' }), 'ACSP', 'status-not-final'],
    ['a status that nobody knows', transaction('p2', { status: 'XXXX' }), 'XXXX', 'status-unknown'],
    ['no reference', transaction(''), 'ACSC', 'reference-missing'],
    ['no amount', transaction('p2', { amount: '' }), 'ACSC', 'amount-missing'],
    ['a third of a fen', transaction('p2', { amount: '163.003' }), 'ACSC', 'amount-malformed'],
    ['another currency', transaction('p2').replace('CNY', 'USD'), 'ACSC', 'amount-malformed'],
    ['the reference of another', transaction('p1'), 'ACSC', 'reference-repeated'],
  ])('with a payment of %s gives the others', async (_what, broken, status, code) => {
    const stated =
      status === 'ACSC'
        ? perStatus('ACSC', 3, '489')
        : perStatus('ACSC', 2, '326') + perStatus(status, 1, '163');
    const text = report(stated, transaction('p1') + broken + transaction('p3'));
    expect(await codesIn(text)).toEqual([code]);
    expect((await rowsIn(text)).map(({ lineId }) => lineId)).toEqual(['p1', 'p3']);
    expect((await read(text)).at(-1)).toMatchObject({ report: { unusable: 1, reconciled: true } });
  });

  it.each([
    ['of another number', perStatus('ACSC', 2, '163'), ['count-differs']],
    ['of another sum', perStatus('ACSC', 1, '162.99'), ['sum-differs']],
    ['of another status', perStatus('RJCT', 1, '163'), ['count-differs', 'count-differs']],
    ['missing', '', ['totals-missing']],
  ])('with figures %s is not reconciled', async (_what, figures, codes) => {
    const text = report(figures, transaction('p1'));
    expect((await codesIn(text)).toSorted()).toEqual(codes.toSorted());
    expect((await read(text)).at(-1)).toMatchObject({ report: { reconciled: false, paid: { count: 1 } } });
  });

  it('that rejects the whole file says so', async () => {
    expect(await codesIn(report('<GrpSts>RJCT</GrpSts>', ''))).toEqual(['whole-file-rejected']);
  });

  it('of another run says so', async () => {
    expect(await codesIn(sound.replace('<OrgnlMsgId>payroll-530921', '<OrgnlMsgId>payroll-532325'))).toEqual([
      'run-differs',
    ]);
  });

  it('of another kind of message is not read', async () => {
    const text = report('', paid, 'urn:iso:std:iso:20022:tech:xsd:pain.001.001.09');
    expect(await read(text)).toMatchObject([{ problem: { code: 'message-unknown' } }, { kind: 'end' }]);
  });

  it('with a document type of its own is refused', async () => {
    const text = sound.replace('<Document', '<!DOCTYPE Document [<!ENTITY a "aaaa">]><Document');
    expect(await read(text)).toMatchObject([{ problem: { code: 'xml-document-type' } }, { kind: 'end' }]);
  });

  it('that nests deeper than any report does is refused before it is read to its end', async () => {
    const text = sound.replace(
      '<CstmrPmtStsRpt>',
      `<CstmrPmtStsRpt>${'<Sub>'.repeat(100)}${'</Sub>'.repeat(100)}`,
    );
    expect(await read(text)).toMatchObject([{ problem: { code: 'xml-broken' } }, { kind: 'end' }]);
  });

  it('that is no XML is refused', async () => {
    expect(await codesIn('H,养老金付款回盘文件/1')).toContain('xml-broken');
    expect(await codesIn('')).toContain('xml-broken');
  });

  it.each(['UTF-16', 'latin1'])('in %s is refused', async (encoding) => {
    expect(await codesIn(sound.replace('UTF-8', encoding))).toEqual(['xml-encoding-unknown']);
  });

  it('in GBK is read', async () => {
    const remark = Buffer.from(
      '<TxSts>ACSC</TxSts><StsRsnInf><AddtlInf>\xD3\xE0\xB6\xEE</AddtlInf></StsRsnInf>',
      'latin1',
    );
    const [before = '', after = ''] = report(perStatus('ACSC', 1, '163'), transaction('p1'))
      .replace('UTF-8', 'GBK')
      .split('<TxSts>ACSC</TxSts>');
    const bytes = Buffer.concat([bytesOf(before), remark, bytesOf(after)]);
    expect(await allOf(readPain002(inPieces(bytes)))).toMatchObject([
      { kind: 'row' },
      { report: { problems: 0 } },
    ]);
  });

  it('cut off anywhere is recognised, and the rows before still count', async () => {
    const last = sound.lastIndexOf('</Document>') + '</Document>'.length - 1;
    for (let length = 0; length <= last; length += 1) {
      const items = await read(sound.slice(0, length));
      expect(items.at(-1), `${length}`).toMatchObject({ report: { reconciled: false } });
      expect(codesOf(items), `${length}`).not.toEqual([]);
    }
    expect(await rowsIn(sound.slice(0, sound.indexOf('p2')))).toHaveLength(1);
  });
});
