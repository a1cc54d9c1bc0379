import { expect, test } from 'vitest';
import { personKeysOf } from '../../../shared/domain/handover/index.ts';
import {
  approver,
  bornChild,
  bornPensioner,
  clerk,
  fengqing,
  linxiang,
  type Move,
  pusher,
  sweep,
} from './cast.ts';
import { caseAfter, events, exactly, given, play, refused } from './specification.ts';
import {
  claimed,
  decided,
  died,
  drawing,
  ended,
  enrolled,
  inquire,
  inquired,
  list,
  noneFound,
  outcomes,
  takingOver,
} from './stories.ts';

const report = (change: object): Move => clerk('report-status-change', { change });
const moved = report({ kind: 'hukou-moved', to: linxiang, on: '2025-06-01' });
const forward = clerk('forward', { to: linxiang, why: 'hukou-moved' });
const newsOf = (moves: readonly Move[], bornOn?: string) =>
  play(moves, bornOn).events.map(({ type }) => type);
const deferred = (reason: string, until: string) => decided({ kind: 'deferred', reason, until });

const paidSince = (fromMonth: string): Move =>
  clerk('establish-overpayment', {
    fromMonth,
    toMonth: '2025-06',
    amountFen: 100,
    cause: 'paid-after-death',
  });

test('E1: hukou unknown: the presumed county is asked before anything is pushed', () => {
  expect(given([]).when(inquire)).toMatchObject(events('inquired', { phase: 'inquiring' }));
  const found = clerk('answer-inquiry', { answer: { found: 'elsewhere', at: linxiang } });
  expect(given(inquired).when(found)).toMatchObject(events('inquiry-answered', { phase: 'located' }));
});

test('E2: no hukou anywhere: registered at the origin, never pushed', () => {
  const registered = [...noneFound, pusher('confirm-registration', { registeredOn: '2025-06-09' })];
  expect(caseAfter(registered)).toMatchObject({ phase: 'registered-at-origin', responsible: 'origin' });
  expect(newsOf(registered)).not.toContain('pushed');
});

test('E3: hukou cancelled: the reason is asked, and only a move is forwarded', () => {
  const cancelled = [...claimed, report({ kind: 'hukou-cancelled', reason: 'moved', to: linxiang })];
  expect(caseAfter(cancelled)).toMatchObject({ hukouMovedTo: linxiang });
  expect(given(cancelled).when(forward)).toMatchObject(events('forwarded'));
  expect(caseAfter([...claimed, report({ kind: 'hukou-cancelled', reason: 'died' })])).not.toHaveProperty(
    'diedOn',
  );
});

test('E4: duplicate hukou: held until the police decide, then routed to the survivor', () => {
  const held = [...claimed, clerk('hold', { reason: 'duplicate-hukou' })];
  expect(given(held).when(clerk('accept'))).toMatchObject(refused('case-on-hold'));
  const released = [...held, clerk('release-hold', { survivor: linxiang })];
  const toSurvivor = clerk('forward', { to: linxiang, why: 'duplicate-hukou-survivor' });
  expect(given(released).when(toSurvivor)).toMatchObject(events('forwarded', { phase: 'pushed' }));
});

test('E5: hukou moved before the enrolment: forwarded; while contributing: the relation is transferred', () => {
  expect(given([...takingOver, moved]).when(forward)).toMatchObject(
    events('forwarded', { responsible: 'origin' }),
  );
  expect(given([...enrolled, moved]).when(forward)).toMatchObject(refused('enrolled-moves-by-transfer'));
});

test('E5: hukou moved while drawing: stays', () => {
  const story = [...drawing, moved];
  expect(given(story, bornPensioner).when(forward)).toMatchObject(refused('not-possible-in-this-phase'));
  expect(caseAfter(story, bornPensioner)).toMatchObject({
    responsible: 'destination',
    pension: { status: 'paying' },
  });
});

test('E5: hukou moved past 60 and not yet drawing: the old county answers, by policy', () => {
  expect(given([...takingOver, moved], bornPensioner).when(forward)).toMatchObject(
    refused('old-place-stays-responsible'),
  );
});

test('E6: resident insurance elsewhere: covered, and the relation is transferred to the hukou', () => {
  const covered = [...takingOver, ...decided(outcomes.elsewhere)];
  expect(caseAfter(covered)).toMatchObject({ phase: 'concluded', premiumDue: false });
  const transferred = [
    ...covered,
    clerk('open-relation-transfer', { to: fengqing, responsibleFrom: '2025-07-01' }),
    approver('complete-relation-transfer', { completedOn: '2025-06-10' }),
  ];
  expect(caseAfter(transferred)).toMatchObject({
    phase: 'taking-over',
    enrolment: { outcome: { kind: 'enrolled' } },
  });
});

test.each(['employee', 'public-institution'])(
  'E7: %s insurance counts as covered, and no premium is paid',
  (scheme) => {
    const covered = [...takingOver, ...decided({ ...outcomes.employee, scheme })];
    expect(caseAfter(covered)).toMatchObject({ phase: 'concluded', premiumDue: false });
    expect(given(covered).when(list(2025))).toMatchObject(refused('not-possible-in-this-phase'));
  },
);

test('E8: draws another pension: not eligible', () => {
  const outcome = { ...outcomes.employee, drawing: true };
  expect(caseAfter([...takingOver, ...decided(outcome)], bornPensioner)).toMatchObject({
    phase: 'concluded',
  });
});

test('E8: two pensions were paid: stopped and recovered', () => {
  const stopped = [...drawing, ...ended('draws-another-pension', '2025-04-30')];
  const overpaid = { fromMonth: '2025-05', toMonth: '2025-06', amountFen: 32_600, cause: 'dual-receipt' };
  const recovered = [
    ...stopped,
    clerk('establish-overpayment', overpaid),
    clerk('record-recovery', { amountFen: 32_600, how: 'set-off-account', on: '2025-06-10' }),
  ];
  expect(caseAfter(recovered, bornPensioner)).toMatchObject({ phase: 'ended', overpaymentFen: 0 });
});

test.each([
  ['E9: a student', 'student', '2026-07-01', undefined],
  ['E10: a child under 16', 'under-sixteen', '2028-01-09', bornChild],
  ['E11: a soldier', 'soldier', '2026-09-01', undefined],
  ['E12: a prisoner', 'prisoner', '2027-02-01', undefined],
])('%s is deferred with a date and comes back on it', (_who, reason, until, bornOn) => {
  const waiting = [...takingOver, ...deferred(reason, until)];
  expect(caseAfter(waiting, bornOn)).toMatchObject({
    phase: 'taking-over',
    enrolment: { comesBackOn: until },
  });
  const back = given(waiting, bornOn).when(sweep('come-back', {}, until));
  expect(back).toMatchObject(events('came-back', { enrolment: exactly({ attempts: 0 }) }));
});

test('E11: of a soldier only the tag is kept', () => {
  const outcome = { kind: 'deferred', reason: 'soldier', until: '2026-09-01' };
  const noted = clerk('propose-enrolment', { outcome, note: '某部' });
  expect(given(takingOver).when(noted)).toMatchObject(refused('soldier-tag-only'));
});

test('E13: a person who died before the take-over: the case closes on both sides', () => {
  const closed = [...claimed, died('2025-06-01'), ...ended('death', '2025-06-01')];
  expect(caseAfter(closed)).toMatchObject({ phase: 'ended', responsible: 'origin', diedOn: '2025-06-01' });
  expect(personKeysOf(caseAfter(closed))).toEqual({ openCase: false });
});

test('E13: a person found dead at enrolment is excluded and the case is concluded', () => {
  expect(caseAfter([...takingOver, ...decided(outcomes.dead)])).toMatchObject({
    phase: 'concluded',
    diedOn: '2025-05-31',
  });
});

test('E13: what was paid since a death is recovered from the month after it', () => {
  const dead = [...drawing, died('2025-04-30'), ...ended('death', '2025-04-30')];
  expect(given(dead, bornPensioner).when(paidSince('2025-04'))).toMatchObject(
    refused('month-of-death-is-due'),
  );
  expect(given(dead, bornPensioner).when(paidSince('2025-05'))).toMatchObject(
    events('overpayment-established'),
  );
});
