import type { Officer } from '../domain/actor.ts';
import { decideOpening, destinationOf, openings } from '../domain/handover/index.ts';
import { joinCertification } from '../domain/handover/steps/asking/join-certification.ts';
import type { Opening } from '../domain/handover/opening.ts';
import { sameName } from '../domain/person/same-name.ts';
import { caseNumberOf, caseSerialOf } from '../kernel/case-number.ts';
import { yearOf } from '../kernel/civil-year.ts';
import { covers, type DivisionCode, divisionCodeSchema } from '../kernel/division-code.ts';
import { fail, ok, type Result } from '../kernel/result.ts';
import type { Given } from '../domain/handover/index.ts';
import { takeStep } from './act-on-handover.ts';
import { type CaseIdentity, identityOf, openRecord } from './case-identity.ts';
import type { Exchange, RequestIdentity } from './exchange.ts';
import { factsUnknown, givenAt } from './given.ts';
import type { HandoverView } from './handover-view.ts';
import { done, issuesOf, type Outcome } from './outcome.ts';
import { earlierRequest } from './replay.ts';
import { resolveLocality, type ResolvedLocality } from './resolve-locality.ts';
import { showHandover } from './show-handover.ts';
import { writeDecision } from './write-decision.ts';

export interface OpenCommand {
  readonly opening: 'push' | 'inquire';
  readonly payload: unknown;
  readonly officer: Officer;
  readonly request: RequestIdentity;
}

type Failure = Exclude<Outcome<never>, { kind: 'done' }>;

/** The certifying locality: the caller's own county, or the one named if it lies in the caller's division. */
const originFor = (officer: Officer, named: DivisionCode | undefined): Result<DivisionCode, Failure> => {
  if (!officer.roles.includes('pusher'))
    return fail({ kind: 'refused', refused: 'not-authorised-for-this-action' });
  if (named !== undefined)
    return covers(officer.division, named)
      ? ok(named)
      : fail({ kind: 'refused', refused: 'outside-your-division' });
  const own = divisionCodeSchema.safeParse(officer.division);
  return own.success ? ok(own.data) : fail({ kind: 'refused', refused: 'certifying-locality-needed' });
};

interface Prepared {
  readonly id: string;
  readonly opening: Opening;
  readonly payload: unknown;
  readonly origin: DivisionCode;
  readonly destination: ResolvedLocality;
  readonly identity: CaseIdentity;
  readonly given: Given;
}

const prepare = async (exchange: Exchange, command: OpenCommand): Promise<Result<Prepared, Failure>> => {
  const opening = openings.find(({ action }) => action === command.opening);
  if (!opening) throw new Error(`no opening ${command.opening}`);
  const parsed = opening.payload.safeParse(command.payload);
  if (!parsed.success) return fail({ kind: 'invalid', issues: issuesOf(parsed.error.issues) });
  const payload = parsed.data;
  const opened = opening.addressed(payload);
  const named = originFor(command.officer, opened.certifyingLocality);
  if (!named.ok) return named;
  const given = givenAt(exchange, opened.to, command.officer, factsUnknown);
  const origin = await resolveLocality(exchange, named.value, given.today);
  if (!origin.ok) return fail({ kind: 'refused', ...origin.error });
  const destination = await resolveLocality(exchange, opened.to, given.today);
  if (!destination.ok) return fail({ kind: 'refused', ...destination.error });
  const id = exchange.newId();
  const where = { handoverId: id, place: destination.value.code, today: given.today };
  const identity = await identityOf(exchange, opened.person, where);
  if (!identity.ok) return fail({ kind: 'invalid', issues: identity.error });
  const at = { origin: origin.value.code, destination: destination.value };
  return ok({ id, opening, payload, ...at, identity: identity.value, given });
};

const caseNumberFor = (exchange: Exchange, { given, destination }: Prepared): string =>
  caseNumberOf({
    year: yearOf(given.today),
    destination: destination.code,
    serial: caseSerialOf(exchange.randomBytes(8)),
  });

const opens = async (
  exchange: Exchange,
  command: OpenCommand,
  prepared: Prepared,
  supposedNew = true,
): Promise<Outcome<HandoverView>> => {
  const { id, opening, payload, origin, destination, identity } = prepared;
  const given = identity.person ? { ...prepared.given, person: identity.person } : prepared.given;
  const decision = decideOpening(id, opening, payload, {
    ...given,
    opening: {
      caseNumber: caseNumberFor(exchange, prepared),
      origin,
      destination: destination.code,
      ...(destination.givenCode ? { givenCode: destination.givenCode } : {}),
    },
  });
  if (decision.kind === 'invalid') return { kind: 'invalid', issues: issuesOf(decision.issues) };
  if (decision.kind === 'refused') return decision;
  const { request } = command;
  const opened = {
    before: undefined,
    decided: decision,
    identity,
    actingFor: 'origin',
    now: given.now,
    request,
    supposedNew,
  } as const;
  const { outcome, head } = await writeDecision(exchange, opened);
  // The person is known after all, or the case number is taken: decided again, with a fresh number.
  if (outcome.kind === 'conflict' && supposedNew) return opens(exchange, command, prepared, false);
  if (outcome.kind === 'committed') return done(showHandover(head, given));
  if (outcome.kind === 'person-has-open-case') return joins(exchange, command, prepared);
  return (await repeated(exchange, command)) ?? { kind: 'conflict' };
};

/** A number alone makes nobody a party: whoever has only found a number does not know the name that goes with it. */
const meansTheSame = async (exchange: Exchange, openCase: string, prepared: Prepared): Promise<boolean> => {
  const head = await exchange.ledger.load(openCase);
  if (!head) return false;
  const known = await openRecord(exchange, openCase, head.state.recordSequence);
  return sameName(known.name, prepared.opening.addressed(prepared.payload).person.name);
};

/** The person has an open case: a second certifier becomes a party to it, the first one is told that it is there. */
const joins = async (
  exchange: Exchange,
  command: OpenCommand,
  prepared: Prepared,
): Promise<Outcome<HandoverView>> => {
  const { openCase } = await exchange.ledger.person(prepared.identity.personKey);
  if (openCase === undefined) return { kind: 'conflict' };
  const joining = prepared.opening.joining(prepared.payload);
  if (!joining) return { kind: 'refused', refused: 'person-has-open-case' };
  if (!(await meansTheSame(exchange, openCase, prepared)))
    return { kind: 'refused', refused: 'name-differs-from-number' };
  // A retired code that was given is no other hukou than its successor.
  const payload = { ...joining, certifier: prepared.origin, hukouLocality: prepared.destination.code };
  const step = {
    id: openCase,
    step: joinCertification,
    payload,
    actor: command.officer,
    request: command.request,
  };
  const outcome = await takeStep(exchange, step);
  if (outcome.kind === 'written' || outcome.kind === 'replayed')
    return done(showHandover(outcome.head, outcome.given), outcome.kind === 'replayed');
  if (outcome.kind === 'already-received') throw new Error('a push receives no message');
  return outcome;
};

const repeated = async (
  exchange: Exchange,
  command: OpenCommand,
): Promise<Outcome<HandoverView> | undefined> => {
  const earlier = await earlierRequest(exchange, command.request);
  if (!earlier) return undefined;
  if (!earlier.same) return { kind: 'key-reused' };
  const head = await exchange.ledger.load(earlier.first.handoverId);
  if (!head) throw new Error('a remembered request names a case that is not there');
  const given = givenAt(exchange, destinationOf(head.state), command.officer, head.person ?? factsUnknown);
  return done(showHandover(head, given), true);
};

/** Opens a case by a push or an inquiry: one case per person in the whole country, whoever pushes and however often. */
export const openHandover =
  (exchange: Exchange) =>
  async (command: OpenCommand): Promise<Outcome<HandoverView>> => {
    const prepared = await prepare(exchange, command);
    if (!prepared.ok) return (await repeated(exchange, command)) ?? prepared.error;
    return opens(exchange, command, prepared.value);
  };
