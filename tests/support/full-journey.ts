import type { Officer, Role } from '../../shared/domain/actor.ts';
import { prefixSchema } from '../../shared/kernel/division-code.ts';
import { sha256Hex } from '../../shared/kernel/sha256.ts';
import { actOnHandover } from '../../shared/usecases/act-on-handover.ts';
import { openHandover } from '../../shared/usecases/open-handover.ts';
import { done, type Outcome } from '../../shared/usecases/outcome.ts';
import type { ExchangeWorld } from './exchange-world.ts';
import { places } from './synthetic-localities.ts';
import type { SyntheticPerson } from './synthetic-people.ts';

export const origin = places.mingguang;
export const destination = places.fengqing;
export const elsewhere = places.xiangyin;
export const journeyUnits = ['34', '53', '43'] as const;

const officer = (name: string, division: string, ...roles: readonly Role[]): Officer => ({
  kind: 'officer',
  officer: name,
  roles,
  division: prefixSchema.parse(division),
});
export const pusher = officer('pusher', origin, 'pusher');
export const clerkAt = (place: string): Officer => officer(`clerk-${place}`, place, 'clerk');
export const approverAt = (place: string): Officer => officer(`approver-${place}`, place, 'approver');

/** What travels with one case through its stages. */
export interface Traveller {
  readonly world: ExchangeWorld;
  readonly person: SyntheticPerson;
  /** Unknown until the case is open. */
  readonly caseId: string | undefined;
  /** Which stage of the journey this is; the same action may come twice. */
  readonly stage: number;
}

/** One request of somebody outside, and what it must leave in the trail once the exchange has come to rest. */
export interface Stage {
  readonly name: string;
  readonly take: (traveller: Traveller) => Promise<string>;
  readonly leaves: readonly string[];
}

const tries = 8;

/** A caller who gets no answer, or is told to try again, asks again under the same key. */
const insist = async <T>(ask: () => Promise<Outcome<T>>): Promise<T> => {
  for (let attempt = 1; ; attempt += 1) {
    const answer = await ask().catch((error: unknown) => ({ kind: 'no-answer', error }) as const);
    if (answer.kind === 'done') return answer.value;
    const again = answer.kind === 'no-answer' || answer.kind === 'conflict';
    if (!again || attempt === tries) throw new Error(`the request ended as ${JSON.stringify(answer)}`);
  }
};

const requestOf = (name: string, caller: Officer, payload: unknown) => ({
  correlationId: `correlation-${name}`,
  caller: caller.officer,
  idempotencyKey: name,
  digest: sha256Hex(JSON.stringify([name, payload])),
});

/** One action of an officer. */
const act = (
  who: Officer,
  action: string,
  payload: object,
  leaves: readonly [string, ...string[]],
): Stage => ({
  name: `${action}-at-${who.division}`,
  leaves,
  take: async ({ world, stage, caseId = '' }) => {
    const request = requestOf(`${stage}-${action}-${caseId}`, who, payload);
    const command = { id: caseId, action, payload, officer: who, request };
    await insist(async (): Promise<Outcome<unknown>> => {
      const outcome = await actOnHandover(world.exchange)(command);
      // Who handed the case on and asks again is told just that: the first request succeeded.
      const handedOn = outcome.kind === 'refused' && outcome.refused === 'done-before-and-handed-on';
      return handedOn ? done(caseId, true) : outcome;
    });
    return caseId;
  },
});

const certification = {
  category: 'registered-poor',
  certifiedFrom: '2019-03-01',
  responsible: { investigatedBy: '王强', signedBy: '赵敏', answersFor: '陈立' },
};
const recordOf = ({ citizenId, name }: SyntheticPerson) => ({ citizenId, name });

const open = (
  opening: 'push' | 'inquire',
  payloadOf: (person: SyntheticPerson) => object,
  leaves: readonly string[],
): Stage => ({
  name: opening,
  leaves,
  take: async ({ world, person }) => {
    const payload = payloadOf(person);
    const request = requestOf(`${opening}-${sha256Hex(person.citizenId)}`, pusher, payload);
    const command = { opening, payload, officer: pusher, request };
    return (await insist(() => openHandover(world.exchange)(command))).id;
  },
});

const push = open(
  'push',
  (person) => ({ hukouLocality: destination, person: recordOf(person), ...certification }),
  ['pushed', 'delivered'],
);

const day = '2025-06-10';
/** From the claim on the desk to the first payment, at one hukou locality. */
const takeOverAt = (place: string): readonly Stage[] => {
  const clerk = clerkAt(place);
  const approver = approverAt(place);
  const outcome = { kind: 'enrolled', enrolledOn: day };
  const payment = { month: '2025-07', paidOn: day, amountFen: 14_300 };
  const neverInsured = {
    balances: {},
    years: { paid: 0, backPaid: 0, consecutive: 0 },
    neverInsured: true,
    asOf: day,
  };
  return [
    act(clerk, 'claim', {}, ['claimed']),
    act(clerk, 'accept', {}, ['accepted']),
    act(clerk, 'propose-enrolment', { outcome, note: '本人到场办理。' }, ['enrolment-proposed']),
    act(approver, 'approve-enrolment', {}, ['enrolment-decided']),
    act(clerk, 'claim-pension', { claimedOn: day }, ['pension-claimed']),
    act(clerk, 'state-account', neverInsured, ['account-stated']),
    act(clerk, 'propose-award', {}, ['award-proposed']),
    act(approver, 'approve-award', {}, ['pension-awarded']),
    act(clerk, 'confirm-first-payment', payment, ['first-payment-confirmed', 'discharged']),
  ];
};

const corrected: Stage = {
  name: 'correct-returned',
  leaves: ['corrected', 'delivered'],
  take: ({ person, ...traveller }) =>
    act(pusher, 'correct-returned', { person: { ...recordOf(person), sex: person.sex } }, ['corrected']).take(
      { person, ...traveller },
    ),
};

const pushLocated: Stage = {
  name: 'push-located',
  leaves: ['pushed', 'delivered'],
  take: ({ person, ...traveller }) =>
    act(pusher, 'push', { person: recordOf(person), ...certification }, ['pushed']).take({
      person,
      ...traveller,
    }),
};

const sought = (person: SyntheticPerson) => ({
  presumedLocality: destination,
  person: { name: person.name, remembers: '只记得老家在凤庆' },
});

export interface Journey {
  /** The hukou locality that answers for the person in the end. */
  readonly to: string;
  readonly stages: readonly Stage[];
}

/** Every way to a first payment, stage by stage. The person is past 60: no premium, a pension. */
export const journeys = {
  'straight to the first payment': { to: destination, stages: [push, ...takeOverAt(destination)] },
  'returned, corrected and taken over': {
    to: destination,
    stages: [
      push,
      act(clerkAt(destination), 'claim', {}, ['claimed']),
      act(clerkAt(destination), 'return', { code: 'identity-mismatch', explanation: '姓名不一致。' }, [
        'returned',
      ]),
      corrected,
      ...takeOverAt(destination),
    ],
  },
  'forwarded to another province': {
    to: elsewhere,
    stages: [
      push,
      act(clerkAt(destination), 'claim', {}, ['claimed']),
      act(clerkAt(destination), 'forward', { to: elsewhere, why: 'hukou-elsewhere' }, [
        'forwarded',
        'delivered',
      ]),
      ...takeOverAt(elsewhere),
    ],
  },
  'found by an inquiry, then pushed': {
    to: destination,
    stages: [
      open('inquire', sought, ['inquired']),
      act(clerkAt(destination), 'answer-inquiry', { answer: { found: 'here' } }, ['inquiry-answered']),
      pushLocated,
      ...takeOverAt(destination),
    ],
  },
} as const satisfies Readonly<Record<string, Journey>>;
