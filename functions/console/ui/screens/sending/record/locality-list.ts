import { citiesWithoutCounties } from '../../../../../../shared/localities/is-locality.ts';

export interface LocalityName {
  readonly code: string;
  /** `凤庆县` */
  readonly own: string;
  /** `云南省临沧市凤庆县` */
  readonly full: string;
}

export interface LocalityList {
  readonly byCode: (code: string) => LocalityName | undefined;
  /** Those whose code begins with the text or whose name has every part of it, nearest first, at most so many. */
  readonly find: (text: string, most: number) => readonly LocalityName[];
  /** The one that is meant by a code or a name, if exactly one is. */
  readonly meant: (text: string) => LocalityName | undefined;
}

/** The corps has no code in GB/T 2260; systems write 66. */
const corps: LocalityName = { code: '660000', own: '新疆生产建设兵团', full: '新疆生产建设兵团' };

const everyLocality = (names: ReadonlyMap<string, string>): readonly LocalityName[] => {
  const found = new Map<string, LocalityName>([[corps.code, corps]]);
  for (const [digits, own] of names) {
    const code = digits.padEnd(6, '0');
    if (!(digits.length === 6 || citiesWithoutCounties.has(code))) continue;
    const above = [digits.slice(0, 2), digits.slice(0, 4)]
      .filter((part) => part.length < digits.length && `${part}00` !== digits)
      .map((part) => names.get(part))
      .filter((name) => name !== undefined && name !== own);
    found.set(code, { code, own, full: [...above, own].join('') });
  }
  return [...found.values()];
};

/** 县, 区 and 市 are often left out in speech. */
const stem = (own: string): string => (own.length > 2 ? own.replace(/[县区市]$/u, '') : own);

/** Parts of the name left out between: 云南凤庆 is 云南省临沧市凤庆县. */
const runsThrough = (full: string, text: string): boolean => {
  let from = 0;
  for (const character of text) {
    const at = full.indexOf(character, from);
    if (at < 0) return false;
    from = at + character.length;
  }
  return true;
};

const rank = ({ own, full }: LocalityName, text: string): number => {
  if (own === text || full === text) return 0;
  if (stem(own) === text) return 1;
  if (own.startsWith(text)) return 2;
  return own.includes(text) ? 3 : 4;
};

/** Every county and city without counties, to be found by name or code. `names` is by the significant digits of the code. */
export const localityList = (names: ReadonlyMap<string, string>): LocalityList => {
  const all = everyLocality(names);
  const codes = new Map(all.map((locality) => [locality.code, locality]));
  const matching = (text: string): readonly LocalityName[] => {
    const parts = text.trim().split(/\s+/u);
    const last = parts.at(-1) ?? '';
    const whole = all.filter(({ full }) => parts.every((part) => full.includes(part)));
    const found =
      whole.length > 0 ? whole : all.filter(({ full }) => parts.every((part) => runsThrough(full, part)));
    return found.toSorted(
      (left, right) => rank(left, last) - rank(right, last) || left.code.localeCompare(right.code),
    );
  };
  return {
    byCode: (code) => codes.get(code),
    find: (text, most) => {
      const wanted = text.trim();
      if (wanted === '') return [];
      if (/^\d+$/u.test(wanted)) return all.filter(({ code }) => code.startsWith(wanted)).slice(0, most);
      return matching(wanted).slice(0, most);
    },
    meant: (text) => {
      const wanted = text.trim();
      const code = /\d{6}/u.exec(wanted)?.[0];
      if (code !== undefined) return codes.get(code);
      const found = wanted === '' ? [] : matching(wanted);
      const exact = found.filter((locality) => rank(locality, wanted.split(/\s+/u).at(-1) ?? '') <= 1);
      const [only, second] = exact.length > 0 ? exact : found;
      return second === undefined ? only : undefined;
    },
  };
};
