import type { ProvinceUnit } from '../../../../../../shared/localities/province-units.ts';

export interface Tile {
  readonly unit: ProvinceUnit;
  /** Where it stands: columns count from the west, rows from the north, both from 0. */
  readonly column: number;
  readonly row: number;
  /** The usual abbreviation, and the letters of ISO 3166-2:CN; the corps has letters of its own. */
  readonly short: { readonly zh: string; readonly en: string };
}

const tile = (
  unit: ProvinceUnit,
  [column, row]: readonly [number, number],
  zh: string,
  en: string,
): Tile => ({
  unit,
  column,
  row,
  short: { zh, en },
});

export const tileColumns = 8;
export const tileRows = 8;

/** One square of the same size for every province-level unit, roughly where it lies; the corps beside Xinjiang. */
export const tiles: readonly Tile[] = [
  tile('23', [7, 0], '黑', 'HL'),
  tile('65', [0, 1], '新', 'XJ'),
  tile('66', [1, 1], '兵', 'BT'),
  tile('15', [4, 1], '蒙', 'NM'),
  tile('11', [5, 1], '京', 'BJ'),
  tile('21', [6, 1], '辽', 'LN'),
  tile('22', [7, 1], '吉', 'JL'),
  tile('63', [1, 2], '青', 'QH'),
  tile('62', [2, 2], '甘', 'GS'),
  tile('64', [3, 2], '宁', 'NX'),
  tile('14', [4, 2], '晋', 'SX'),
  tile('13', [5, 2], '冀', 'HE'),
  tile('12', [6, 2], '津', 'TJ'),
  tile('54', [1, 3], '藏', 'XZ'),
  tile('61', [3, 3], '陕', 'SN'),
  tile('41', [4, 3], '豫', 'HA'),
  tile('37', [5, 3], '鲁', 'SD'),
  tile('32', [6, 3], '苏', 'JS'),
  tile('51', [2, 4], '川', 'SC'),
  tile('50', [3, 4], '渝', 'CQ'),
  tile('42', [4, 4], '鄂', 'HB'),
  tile('34', [5, 4], '皖', 'AH'),
  tile('31', [6, 4], '沪', 'SH'),
  tile('53', [2, 5], '云', 'YN'),
  tile('52', [3, 5], '贵', 'GZ'),
  tile('43', [4, 5], '湘', 'HN'),
  tile('36', [5, 5], '赣', 'JX'),
  tile('33', [6, 5], '浙', 'ZJ'),
  tile('45', [3, 6], '桂', 'GX'),
  tile('44', [4, 6], '粤', 'GD'),
  tile('35', [5, 6], '闽', 'FJ'),
  tile('46', [4, 7], '琼', 'HI'),
];
