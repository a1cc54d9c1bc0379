import { provinceUnits } from '../../../../shared/localities/province-units.ts';
import divisionsUrl from '../../../../shared/localities/current-divisions.json?url';

/** Current names by the significant digits of the code: `53`, `5309`, `530921`. */
export type PlaceNames = ReadonlyMap<string, string>;

const isObject = (value: unknown): value is object => typeof value === 'object' && value !== null;

/** A shelf of names for each level; whatever else the file says is left out. */
const namesIn = (shelves: unknown): [string, string][] =>
  isObject(shelves)
    ? Object.values(shelves)
        .filter(isObject)
        .flatMap((names) => Object.entries(names))
        .filter((entry): entry is [string, string] => typeof entry[1] === 'string')
    : [];

/** The corps is a unit of its own and has no division code of the list. */
const units = provinceUnits.map(({ unit, name }): [string, string] => [unit, name.zh]);

export const loadPlaceNames = async (): Promise<PlaceNames> => {
  const answer = await fetch(divisionsUrl);
  if (!answer.ok) throw new Error('place-names-missing');
  return new Map([...units, ...namesIn(await answer.json())]);
};

const significant = (code: string): string => code.replace(/(?:00)+$/u, '');

/** `凤庆县` and `云南省临沧市凤庆县`; nothing for a code that is not in use now. */
export const placeName = (
  names: PlaceNames,
  code: string,
): { readonly own: string; readonly full: string } | undefined => {
  const digits = significant(code);
  const own = names.get(digits);
  if (own === undefined) return undefined;
  const above = [2, 4]
    .filter((length) => length < digits.length)
    .map((length) => names.get(digits.slice(0, length)));
  // Some names begin with the city's already: 永州市回龙圩管理区.
  const parts = [...above, own].filter(
    (name, at, all) => name !== undefined && !all[at + 1]?.startsWith(name),
  );
  return { own, full: parts.join('') };
};
