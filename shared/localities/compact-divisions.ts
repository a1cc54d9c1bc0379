/** The current divisions as committed: names by code, 2 digits for provinces, 4 for prefectures, 6 for counties. */
export interface CompactDivisions {
  readonly provinces: Readonly<Record<string, string>>;
  readonly prefectures: Readonly<Record<string, string>>;
  readonly counties: Readonly<Record<string, string>>;
}

interface NamedCode {
  readonly code: string;
  readonly name: string;
}

export interface PackageDivisions {
  readonly provinces: readonly NamedCode[];
  readonly cities: readonly NamedCode[];
  readonly areas: readonly NamedCode[];
}

/** Headings of the statistical list that are no prefecture: they hold what is directly under the province. */
const headings = new Set(['市辖区', '县', '省直辖县级行政区划', '自治区直辖县级行政区划']);

const namesByCode = (rows: readonly NamedCode[]): Readonly<Record<string, string>> =>
  Object.fromEntries(
    rows
      .toSorted((left, right) => Number(left.code) - Number(right.code))
      .map(({ code, name }) => [code, name]),
  );

/** Deterministic: the same package gives the same bytes. */
export const compactDivisionsOf = ({ provinces, cities, areas }: PackageDivisions): CompactDivisions => ({
  provinces: namesByCode(provinces),
  prefectures: namesByCode(cities.filter(({ name }) => !headings.has(name))),
  counties: namesByCode(areas),
});

export const compactDivisionsText = (divisions: CompactDivisions): string =>
  `${JSON.stringify(divisions, undefined, 2)}\n`;
