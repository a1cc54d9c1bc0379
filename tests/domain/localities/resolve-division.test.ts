import { describe, expect, it } from 'vitest';

import { civilDateSchema } from '../../../shared/kernel/civil-date.ts';
import { divisionCodeSchema } from '../../../shared/kernel/division-code.ts';
import { parseDivisionCsv } from '../../../shared/localities/division-csv.ts';
import { createDivisionIndex } from '../../../shared/localities/division.ts';
import { resolveDivision } from '../../../shared/localities/resolve-division.ts';
import { header, resolve } from './directory-csv.ts';

const directory = (...lines: readonly string[]) =>
  createDivisionIndex(parseDivisionCsv([header, ...lines].join('\n')).rows);

describe('a division code on an old document', () => {
  it.each([
    ['533522', '530921', ['533522', '530921']],
    ['341127', '341182', ['341127', '341182']],
    ['342327', '341182', ['342327', '341127', '341182']],
    ['469003', '460400', ['469003', '460400']],
  ])('%s leads to %s', async (old, now, path) => {
    expect(await resolve(old)).toMatchObject({ kind: 'succeeded', division: { code: now }, path });
  });

  it.each(['530921', '341182', '130123', '130108'])('%s in use stands for itself', async (code) => {
    expect(await resolve(code)).toMatchObject({ kind: 'current', division: { code } });
  });

  it.each([
    ['1991-12-31', 'current', '342327'],
    ['1992-01-01', 'succeeded', '341127'],
    ['1993-12-31', 'succeeded', '341127'],
    ['1994-01-01', 'succeeded', '341182'],
  ])('is read as of the day: on %s 342327 is %s, %s', async (on, kind, code) => {
    expect(await resolve('342327', on)).toMatchObject({ kind, division: { code } });
  });

  it('that was only renamed keeps its code and has the name of the time', async () => {
    expect(await resolve('120110', '1991-06-01')).toMatchObject({
      kind: 'current',
      division: { name: '东郊区' },
    });
    expect(await resolve('120110', '1992-06-01')).toMatchObject({
      kind: 'current',
      division: { name: '东丽区' },
    });
  });

  it('of a county that was divided is a question, with every place it may be now', async () => {
    const resolution = await resolve('130124');
    expect(resolution.kind).toBe('ambiguous');
    const codes =
      resolution.kind === 'ambiguous' ? resolution.candidates.map(({ division }) => division.code) : [];
    expect(codes.toSorted()).toEqual(['130108', '130111']);
  });

  it('whose parts came together again is no question', async () => {
    const { lookup } = directory(
      '990001,某省,某市,甲县,县级,弃用,1981,1990,990002;990003',
      '990002,某省,某市,乙县,县级,弃用,1990,2000,990004',
      '990003,某省,某市,丙县,县级,弃用,1990,2001,990004',
      '990004,某省,某市,丁市,县级,在用,2000,,',
    );
    expect(
      await resolveDivision(divisionCodeSchema.parse('990001'), civilDateSchema.parse('2026-01-01'), lookup),
    ).toMatchObject({
      kind: 'succeeded',
      division: { code: '990004' },
    });
  });

  it('follows the successor of its time when that code was used again for another place', async () => {
    const index = directory(
      '990001,某省,某市,甲县,县级,弃用,1981,1990,990002',
      '990002,某省,某市,乙县,县级,弃用,1985,1995,990003',
      '990002,某省,某市,戊区,县级,在用,2010,,',
      '990003,某省,某市,丙县,县级,在用,1995,,',
    );
    expect(await resolve('990001', '2026-01-01', index)).toMatchObject({
      kind: 'succeeded',
      division: { code: '990003' },
    });
    expect(await resolve('990002', '2026-01-01', index)).toMatchObject({
      kind: 'current',
      division: { name: '戊区' },
    });
    expect(await resolve('990002', '2000-01-01', index)).toMatchObject({
      kind: 'succeeded',
      division: { code: '990003' },
    });
  });

  it('retired twice for two places is a question', async () => {
    const index = directory(
      '990001,某省,某市,甲县,县级,弃用,1981,1990,990003',
      '990001,某省,某市,乙市,县级,弃用,1995,2000,990004',
      '990003,某省,某市,丙县,县级,在用,1990,,',
      '990004,某省,某市,丁县,县级,在用,2000,,',
    );
    expect(await resolve('990001', '2026-01-01', index)).toMatchObject({
      kind: 'ambiguous',
      candidates: expect.arrayContaining([expect.objectContaining({ path: ['990001', '990003'] })]),
    });
  });

  it('is never settled by the one known part when another part is not known', async () => {
    const index = directory(
      '990001,某省,某市,甲县,县级,弃用,1981,1990,990002;990003',
      '990002,某省,某市,乙县,县级,在用,1990,,',
    );
    expect(await resolve('990001', '2026-01-01', index)).toMatchObject({
      kind: 'ambiguous',
      candidates: [{ division: { code: '990002' } }],
    });
  });

  it.each(['999999', '142200'])('%s without any known successor is unknown', async (code) => {
    expect(await resolve(code)).toEqual({ kind: 'unknown' });
  });

  it('in a directory that leads in a circle ends as unknown', async () => {
    const index = directory(
      '990001,某省,某市,甲县,县级,弃用,1981,1990,990002[1985]',
      '990002,某省,某市,乙县,县级,弃用,1981,1990,990001[1985]',
    );
    expect(await resolve('990001', '2026-01-01', index)).toEqual({ kind: 'unknown' });
  });

  it('is known without any import when it is in use, and unknown when retired', async () => {
    const on = civilDateSchema.parse('2026-11-21');
    expect(await resolveDivision(divisionCodeSchema.parse('530921'), on)).toMatchObject({
      kind: 'current',
      division: { name: '凤庆县' },
    });
    expect(await resolveDivision(divisionCodeSchema.parse('533522'), on)).toEqual({ kind: 'unknown' });
  });

  it('may be looked up in a store that answers later', async () => {
    const { lookup } = directory('533522,云南省,临沧地区,凤庆县,县级,弃用,1981,2003,530921');
    const slowly = async (code: Parameters<typeof lookup>[0]) => Promise.resolve(lookup(code));
    expect(
      await resolveDivision(divisionCodeSchema.parse('533522'), civilDateSchema.parse('2026-11-21'), slowly),
    ).toMatchObject({ kind: 'succeeded', division: { code: '530921', name: '凤庆县' } });
  });
});
