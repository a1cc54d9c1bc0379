import { isDamaged, type AuditItem, type AuditEvent } from '../model.ts';

/** One look of an officer at somebody's personal data. */
export interface Look {
  readonly handoverId: string;
  readonly sequence: number;
  readonly caseNumber: string;
  readonly person: AuditEvent['person'];
  readonly at: string;
  /** Day in China. */
  readonly on: string;
  readonly officer: string;
  readonly division: string;
  readonly purpose: string;
  /** The event whose sealed part was looked at; the whole record if absent. */
  readonly part?: number | undefined;
  readonly isOutsideHours: boolean;
}

/** Working days, from 8:00 to 18:00 in China. */
const officeHours = { from: 8, until: 18 } as const;
const chinaAheadMilliseconds = 8 * 3_600_000;

const hourInChina = (instant: string): number =>
  new Date(Date.parse(instant) + chinaAheadMilliseconds).getUTCHours();

const at = (data: unknown, name: string): unknown =>
  typeof data === 'object' && data !== null ? Reflect.get(data, name) : undefined;

const lookOf = (event: AuditEvent, isWorkingDay: (day: string) => boolean): Look | undefined => {
  const { handoverId, sequence, caseNumber, person, actor, on, data } = event;
  if (event.type !== 'person-revealed' || actor.kind !== 'officer') return undefined;
  const hour = hourInChina(event.at);
  const [purpose, part] = [at(data, 'purpose'), at(data, 'sequence')];
  return {
    handoverId,
    sequence,
    caseNumber,
    person,
    at: event.at,
    on,
    officer: actor.officer,
    division: actor.division,
    purpose: typeof purpose === 'string' ? purpose : '',
    part: typeof part === 'number' ? part : undefined,
    isOutsideHours: !isWorkingDay(on) || hour < officeHours.from || hour >= officeHours.until,
  };
};

/** The looks among events, in their order. */
export const looksIn = (
  items: readonly AuditItem[],
  isWorkingDay: (day: string) => boolean,
): readonly Look[] =>
  items.flatMap((item) => {
    const look = isDamaged(item) ? undefined : lookOf(item, isWorkingDay);
    return look ? [look] : [];
  });

/** Looks that belong together. */
export interface LookGroup {
  readonly key: string;
  /** Oldest first; never empty. */
  readonly looks: readonly [Look, ...Look[]];
  readonly cases: number;
  readonly officers: number;
  readonly outsideHours: number;
  readonly isMany: boolean;
  readonly isUnusual: boolean;
}

const distinct = (looks: readonly Look[], of: (look: Look) => string): number => new Set(looks.map(of)).size;

const unusualFirst = (one: LookGroup, other: LookGroup): number =>
  Number(other.isUnusual) - Number(one.isUnusual) ||
  other.looks.length - one.looks.length ||
  other.outsideHours - one.outsideHours ||
  one.key.localeCompare(other.key);

interface Grouping {
  readonly keyOf: (look: Look) => string;
  readonly isMany: (group: Pick<LookGroup, 'looks' | 'officers'>) => boolean;
}

const grouped = (looks: readonly Look[], { keyOf, isMany }: Grouping): readonly LookGroup[] => {
  const groups = new Map<string, [Look, ...Look[]]>();
  for (const look of looks.toSorted((one, other) => one.at.localeCompare(other.at))) {
    const key = keyOf(look);
    const group = groups.get(key);
    if (group) group.push(look);
    else groups.set(key, [look]);
  }
  return [...groups]
    .map(([key, mine]) => {
      const officers = distinct(mine, ({ officer }) => officer);
      const outsideHours = mine.filter(({ isOutsideHours }) => isOutsideHours).length;
      const many = isMany({ looks: mine, officers });
      return {
        key,
        looks: mine,
        cases: distinct(mine, ({ handoverId }) => handoverId),
        officers,
        outsideHours,
        isMany: many,
        isUnusual: many || outsideHours > 0,
      };
    })
    .toSorted(unusualFirst);
};

/** By officer and day in China, unusual ones first: more than `most` in a day, or any outside office hours. */
export const byOfficerAndDay = (looks: readonly Look[], most: number): readonly LookGroup[] =>
  grouped(looks, {
    keyOf: ({ officer, on }) => `${officer} ${on}`,
    isMany: ({ looks: mine }) => mine.length > most,
  });

/** As many colleagues as work on one case: preparing, approving, watching. */
const usualOfficers = 3;

/** By the case of the person, unusual ones first: looked at by more officers than work on a case, or outside office hours. */
export const byPerson = (looks: readonly Look[]): readonly LookGroup[] =>
  grouped(looks, {
    keyOf: ({ caseNumber }) => caseNumber,
    isMany: ({ officers }) => officers > usualOfficers,
  });
