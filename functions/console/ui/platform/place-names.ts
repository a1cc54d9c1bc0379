import divisionsUrl from '../../../../shared/localities/current-divisions.json?url';

/** Current names by the significant digits of the code: `53`, `5309`, `530921`. */
export type PlaceNames = ReadonlyMap<string, string>;

type Shelf = Readonly<Record<string, string>>;

export const loadPlaceNames = async (): Promise<PlaceNames> => {
  const answer = await fetch(divisionsUrl);
  if (!answer.ok) throw new Error('place-names-missing');
  const shelves = (await answer.json()) as Readonly<Record<string, Shelf>>;
  return new Map(Object.values(shelves).flatMap((names) => Object.entries(names)));
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
  return { own, full: [...above, own].filter((name) => name !== undefined).join('') };
};
