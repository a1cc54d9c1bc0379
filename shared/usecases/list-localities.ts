import * as z from 'zod';
import { words } from '../domain/words.ts';
import { coded } from '../domain/worded.ts';
import type { Officer } from '../domain/actor.ts';
import { divisionCodeSchema, divisionLevels, type DivisionCode } from '../kernel/division-code.ts';
import { instantSchema } from '../kernel/instant.ts';
import { currentLocalities } from '../localities/current-localities.ts';
import type { Division } from '../localities/division.ts';
import { defaultLocality } from '../localities/locality.ts';
import { cursorInvalid } from '../ports/failures.ts';
import type { Directory, RecordedLocality } from '../ports/directory.ts';
import type { Page } from '../ports/ledger.ts';
import { done, type Outcome } from './outcome.ts';

export const localityStatusSchema = coded({
  operating: words('正常', 'operating'),
  suspended: words('暂停', 'suspended'),
});

export const listedLocalitySchema = z
  .strictObject({
    code: divisionCodeSchema,
    name: z.string(),
    level: z.enum(divisionLevels),
    agency: z.strictObject({ zh: z.string(), en: z.string().optional() }).readonly(),
    deliveryWays: z.array(z.enum(['inbox', 'feed', 'webhook'])).readonly(),
    status: localityStatusSchema,
    suspensionReason: z.string().optional(),
    since: instantSchema
      .optional()
      .meta({ description: 'Since when it is so; absent while it has never been otherwise 起始时间' }),
    recorded: z
      .boolean()
      .meta({ description: 'Whether somebody recorded its particulars; else the defaults hold 是否已登记' }),
  })
  .meta({ id: 'ListedLocality', description: 'A locality with its standing 经办机构及状态' });
export type ListedLocality = z.output<typeof listedLocalitySchema>;

export interface ListLocalities {
  readonly officer: Officer;
  /** Two digits; the caller's own unit if absent. */
  readonly unit?: string | undefined;
  readonly status?: ListedLocality['status'] | undefined;
  readonly limit: number;
  readonly cursor?: string | undefined;
}

/** The localities of a unit, by code: two hundred at the most. */
export const localitiesOf = (unit: string): readonly Division[] =>
  currentLocalities.filter(({ code }) => code.startsWith(unit));

const shown = (division: Division, found: RecordedLocality | undefined): ListedLocality | undefined => {
  const locality = found?.locality ?? defaultLocality(division);
  if (!locality) return undefined;
  const { code, name, level, agency, deliveryWays, suspended, suspensionReason } = locality;
  return {
    code,
    name,
    level,
    agency,
    deliveryWays: deliveryWays.map(({ way }) => way),
    status: suspended ? 'suspended' : 'operating',
    ...(suspended && suspensionReason !== undefined ? { suspensionReason } : {}),
    ...(found?.standingSince ? { since: found.standingSince } : {}),
    recorded: found !== undefined,
  };
};

const cursorAt = (code: DivisionCode): string => Buffer.from(code, 'utf8').toString('base64url');

const positionIn = (cursor: string): string => {
  const code = divisionCodeSchema.safeParse(Buffer.from(cursor, 'base64url').toString('utf8'));
  if (!code.success) throw cursorInvalid();
  return code.data;
};

/**
 * The localities of a unit with their standing, as the directory that is shipped knows them. Refused: `division-needed` when
 * the caller's division is the nation and no unit is named. Throws `cursor-invalid`.
 */
export const listLocalities =
  (directory: Pick<Directory, 'recorded'>) =>
  async ({
    officer,
    status,
    limit,
    cursor,
    ...asked
  }: ListLocalities): Promise<Outcome<Page<ListedLocality>>> => {
    const unit = asked.unit ?? officer.division.slice(0, 2);
    if (unit.length < 2) return { kind: 'refused', refused: 'division-needed' };
    const after = cursor === undefined ? '' : positionIn(cursor);
    const divisions = localitiesOf(unit).filter(({ code }) => code > after);
    const recorded = await directory.recorded(divisions.map(({ code }) => code));
    const byCode = new Map(recorded.map((found) => [found.locality.code, found]));
    const wanted = divisions
      .flatMap((division) => shown(division, byCode.get(division.code)) ?? [])
      .filter((locality) => status === undefined || locality.status === status);
    const items = wanted.slice(0, limit);
    const last = items.at(-1);
    return done(last && wanted.length > limit ? { items, cursor: cursorAt(last.code) } : { items });
  };
