import { describe, expect, it } from 'vitest';

import { parseDivisionCsv } from '../../../shared/localities/division-csv.ts';
import { directoryCsv, header } from './directory-csv.ts';

const good = '530921,云南省,临沧市,凤庆县,县级,在用,2003,,';

describe('the directory file', () => {
  it('is read with its byte-order mark, Windows line ends and every row of a code', () => {
    const { rows, errors } = parseDivisionCsv(directoryCsv);
    expect(errors).toEqual([]);
    expect(rows).toHaveLength(14);
    expect(rows.filter(({ code }) => code === '120110')).toHaveLength(2);
  });

  it('gives periods and successors with their years', () => {
    const { rows } = parseDivisionCsv(directoryCsv);
    expect(rows.find(({ code }) => code === '130124')).toEqual({
      code: '130124',
      name: '栾城县',
      level: 'county',
      from: 1986,
      until: 2014,
      successors: [{ code: '130108', year: 2001 }, { code: '130111' }],
    });
    expect(rows.find(({ code }) => code === '460400')).toEqual({
      code: '460400',
      name: '儋州市',
      level: 'prefecture',
      from: 2015,
      successors: [],
    });
  });

  it.each([
    ['53092,云南省,临沧市,凤庆县,县级,在用,2003,,', 'division-csv-wrong-code'],
    ['530921,云南省,临沧市,,县级,在用,2003,,', 'division-csv-wrong-name'],
    ['530921,云南省,临沧市,凤庆\u202E县,县级,在用,2003,,', 'division-csv-wrong-name'],
    ['530921,云南省,临沧市,凤庆县,乡级,在用,2003,,', 'division-csv-wrong-level'],
    ['530921,云南省,临沧市,凤庆县,县级,在用,二〇〇三,,', 'division-csv-wrong-period'],
    ['530921,云南省,临沧市,凤庆县,县级,在用,2003,2004,', 'division-csv-wrong-period'],
    ['530921,云南省,临沧市,凤庆县,县级,弃用,2003,,530922', 'division-csv-wrong-period'],
    ['530921,云南省,临沧市,凤庆县,县级,弃用,2003,2003,530922', 'division-csv-wrong-period'],
    ['530921,云南省,临沧市,凤庆县,县级,不明,2003,2004,530922', 'division-csv-wrong-period'],
    ['530921,云南省,临沧市,凤庆县,县级,弃用,2003,2004,530922;', 'division-csv-wrong-successor'],
    ['530921,云南省,临沧市,凤庆县,县级,弃用,2003,2004,530922[94]', 'division-csv-wrong-successor'],
    ['530921,云南省,临沧市', 'division-csv-malformed-line'],
    ['530921,云南省,临沧市,"凤庆县,县级,在用,2003,,', 'division-csv-malformed-line'],
  ])('names the line "%s" as %s and reads the rest', (line, code) => {
    const { rows, errors } = parseDivisionCsv(
      [
        header,
        '341182,安徽省,滁州市,明光市,县级,在用,1994,,',
        line,
        '',
        '530102,云南省,昆明市,五华区,县级,在用,1981,,',
      ].join('\n'),
    );
    expect(errors).toEqual([{ line: 3, code }]);
    expect(rows.map((row) => row.code)).toEqual(['341182', '530102']);
  });

  it('refuses a second row for the same code and time, and accepts one for the time before', () => {
    const before = '530921,云南省,临沧市,旧凤庆县,县级,变更,1999,2003,530921';
    const over = '530921,云南省,临沧市,旧凤庆县,县级,变更,1999,2004,530921';
    expect(parseDivisionCsv([header, good, before].join('\n')).errors).toEqual([]);
    expect(parseDivisionCsv([header, good, over].join('\n')).errors).toEqual([
      { line: 3, code: 'division-csv-overlapping-period' },
    ]);
    expect(parseDivisionCsv([header, over, good].join('\n')).errors).toEqual([
      { line: 3, code: 'division-csv-overlapping-period' },
    ]);
  });

  it('has its columns found by name, in any order', () => {
    const { rows } = parseDivisionCsv(
      '新代码,状态,名称,代码,级别,变更/弃用时间,启用时间\n530921,弃用,凤庆县,533522,县级,2003,1981\n',
    );
    expect(rows).toEqual([
      {
        code: '533522',
        name: '凤庆县',
        level: 'county',
        from: 1981,
        until: 2003,
        successors: [{ code: '530921' }],
      },
    ]);
  });

  it.each(['', good, 'code,name'])('without the Chinese header ("%s") is refused as a whole', (text) => {
    expect(parseDivisionCsv(text)).toEqual({
      rows: [],
      errors: [{ line: 1, code: 'division-csv-wrong-header' }],
    });
  });
});
