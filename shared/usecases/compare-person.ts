import type { Officer } from '../domain/actor.ts';
import { destinationOf, evolve, type Handover, sidesOf } from '../domain/handover/index.ts';
import { isTakenBack } from '../domain/handover/steps/asking/reveal.ts';
import { compare, type Compared } from '../domain/person/compare.ts';
import type { Particulars } from '../domain/person/compared-fields.ts';
import type { PersonRecord, SoughtPerson } from '../domain/person/record.ts';
import { parseCitizenId } from '../kernel/citizen-id.ts';
import { civilDateAt, type CivilDate } from '../kernel/civil-date.ts';
import { isOutage } from '../ports/failures.ts';
import type { ChainedEvent, Head } from '../ports/ledger.ts';
import { openRecord } from './case-identity.ts';
import { type ComparisonSource, type ComparisonView, showLine } from './comparison-view.ts';
import type { Exchange } from './exchange.ts';
import { done, type Outcome } from './outcome.ts';
import { resolveLocality } from './resolve-locality.ts';

/** A source of which nothing could be opened has only what the case itself tells. */
type Known = readonly (Compared<ComparisonSource>['known'][number] & { readonly notReadable?: true })[];

/** A person rarely has three cases; so many are looked at, and of so many the record is opened. */
const mostCasesLookedAt = 20;
const mostCasesOpened = 3;
const mostVersionsOpened = 3;

const particularsOf = (record: PersonRecord | SoughtPerson): Particulars => ({
  name: record.name,
  citizenId: record.citizenId,
  bornOn: record.bornOn,
  sex: record.sex,
  ethnicGroup: record.ethnicGroup,
  residenceDivision: record.residence?.division,
  residenceAddress: record.residence?.address,
  phone: record.phone,
  householdNumber: record.householdNumber,
  personNumber: record.personNumber,
});

/** One damaged or erased record of before must not keep the clerk from comparing the rest; an outage does. */
const earlierParticulars = async (
  exchange: Exchange,
  id: string,
  sequence: number,
): Promise<{ readonly opened: Particulars; readonly notReadable?: true }> => {
  try {
    return { opened: particularsOf(await openRecord(exchange, id, sequence)) };
  } catch (error) {
    if (isOutage(error)) throw error;
    return { opened: {}, notReadable: true };
  }
};

const certificationOf = (state: Handover): Particulars => ({
  category: state.category,
  certifiedFrom: state.certifiedFrom,
  certifiedUntil: state.certifiedUntil,
});

const fromNumber = async (
  exchange: Exchange,
  { citizenId }: PersonRecord | SoughtPerson,
  today: CivilDate,
): Promise<Particulars> => {
  const parts = citizenId === undefined ? undefined : parseCitizenId(citizenId, today);
  if (!parts?.ok) return {};
  const { bornOn, sex, firstRegisteredIn } = parts.value;
  // The code of the number may be long retired: the county that has the place today is what can be compared.
  const now = await resolveLocality(exchange, firstRegisteredIn, today);
  return { bornOn, sex, hukouDivision: now.ok ? now.value.code : firstRegisteredIn };
};

/** Where the record stood before the present one: the events that brought it, oldest first. */
const earlierRecords = (events: readonly ChainedEvent[], present: number): readonly ChainedEvent[] => {
  let state: Handover | undefined;
  const sequences = new Set<number>();
  for (const event of events) {
    state = evolve(state, event);
    sequences.add(state.recordSequence);
  }
  sequences.delete(present);
  return events.filter(({ sequence }) => sequences.has(sequence));
};

const earlierVersions = async (exchange: Exchange, { state }: Head): Promise<Known> => {
  const events = earlierRecords(await exchange.ledger.trail(state.id), state.recordSequence);
  return Promise.all(
    events
      .slice(-mostVersionsOpened)
      .toReversed()
      .map(async ({ sequence, at }) => {
        const { opened, ...rest } = await earlierParticulars(exchange, state.id, sequence);
        return { source: { kind: 'earlier-version' as const, sequence, at }, particulars: opened, ...rest };
      }),
  );
};

/** What this hukou locality had of the person before: never a case of another place, nor one that was taken back. */
const earlierCases = async (exchange: Exchange, head: Head, ids: readonly string[]): Promise<Known> => {
  const others = ids.filter((id) => id !== head.state.id).slice(-mostCasesLookedAt);
  const heads = await Promise.all(others.map((id) => exchange.ledger.load(id)));
  const here = heads.flatMap((one) =>
    one && destinationOf(one.state) === destinationOf(head.state) && !isTakenBack(one.state) ? [one] : [],
  );
  return Promise.all(
    here
      .slice(-mostCasesOpened)
      .toReversed()
      .map(async ({ state, openedAt }) => {
        const { id, caseNumber, recordSequence } = state;
        const { opened, ...rest } = await earlierParticulars(exchange, id, recordSequence);
        return {
          source: { kind: 'earlier-case' as const, handoverId: id, caseNumber, at: openedAt },
          particulars: {
            ...opened,
            ...certificationOf(state),
            coverage: state.enrolment.outcome?.kind,
            accountAsOf: state.account?.asOf,
          },
          ...rest,
        };
      }),
  );
};

const knownHere = async (exchange: Exchange, head: Head): Promise<Known> => {
  const { state } = head;
  const place = destinationOf(state);
  const { roll, cases } = await exchange.ledger.person(head.personKey);
  return [
    ...(roll?.division === place
      ? [{ source: { kind: 'roll' as const }, particulars: { hukouDivision: place, coverage: 'enrolled' } }]
      : []),
    ...(state.account
      ? [{ source: { kind: 'account' as const }, particulars: { accountAsOf: state.account.asOf } }]
      : []),
    ...(await earlierCases(exchange, head, cases)),
    ...(await earlierVersions(exchange, head)),
  ];
};

/**
 * For the hukou locality, before it decides: what was sent against what the number tells and what is known here. The certifying side
 * does not see what the other has (政务数据共享条例); a case that was taken back is refused as `case-taken-back`.
 */
export const comparePerson =
  (exchange: Exchange) =>
  async ({
    id,
    officer,
  }: {
    readonly id: string;
    readonly officer: Officer;
  }): Promise<Outcome<ComparisonView>> => {
    const head = await exchange.ledger.load(id);
    if (!head || !sidesOf(head.state, officer).includes('destination')) return { kind: 'not-found' };
    if (isTakenBack(head.state)) return { kind: 'refused', refused: 'case-taken-back' };
    const { state } = head;
    const on = civilDateAt(exchange.now());
    const record = await openRecord(exchange, id, state.recordSequence);
    const place = destinationOf(state);
    const known = await knownHere(exchange, head);
    const lines = compare({
      sent: { ...particularsOf(record), ...certificationOf(state), hukouDivision: place },
      fromCitizenId: await fromNumber(exchange, record, on),
      known,
    });
    const notReadable = known.flatMap((one) => (one.notReadable ? [one.source] : []));
    return done({
      handoverId: id,
      version: state.version,
      locality: place,
      on,
      fields: lines.map(showLine),
      ...(notReadable.length > 0 ? { notReadable } : {}),
    });
  };
