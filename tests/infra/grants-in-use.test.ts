import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { pensionNoticeDay } from '../../shared/domain/handover/index.ts';
import { exampleDivision, exampleLocality } from '../../shared/http/examples.ts';
import { dateOfAge } from '../../shared/kernel/citizen-id.ts';
import { type CivilDate, daysBetween, plusDays } from '../../shared/kernel/civil-date.ts';
import { chineseWorkingCalendar } from '../../shared/policies/chinese-working-calendar.ts';
import { policyFor } from '../../shared/policies/index.ts';
import { divisionCodeSchema } from '../../shared/kernel/division-code.ts';
import { functionNames } from '../../shared/runtime/names.ts';
import { forgetFed, personNamed, today, unreadable } from '../support/guarded-samples.ts';
import { approver, clerk, deskAt, destination, patience, pusher } from '../support/guarded-desk.ts';
import { startGuardedExchange, type GuardedExchange } from '../support/guarded-exchange.ts';
import { runsToTheEnd } from '../support/guarded-runs.ts';
import { eventually } from '../support/local-eventually.ts';
import { at, list } from '../support/synthesised-template.ts';

let exchange: GuardedExchange;
beforeAll(async () => {
  exchange = await startGuardedExchange();
}, 180_000);
afterAll(async () => {
  await exchange.stop();
}, 60_000);

const desk = deskAt(() => exchange);
const { json, post, act, phase, push, delivered } = desk;

const sweepOn = async (day: CivilDate): Promise<unknown> => {
  exchange.passDays(daysBetween(today(), day));
  return exchange.run.trigger('sweep');
};
const typesOf = async (id: string) =>
  list(at(await json(clerk, `/v1/handovers/${id}/trail`), 'items')).map((item) => at(item, 'type'));

describe('With the grants of the template in force', { timeout: 120_000 }, () => {
  it('a handover is pushed, delivered, taken over and read by both sides and by auditors', async () => {
    const id = await push(1);
    await delivered(id);
    await act(clerk, id, 'claim');
    await act(clerk, id, 'accept');
    await act(clerk, id, 'reveal', { purpose: 'identity-check' });
    await json(clerk, `/v1/handovers/${id}/trail`);
    await json(clerk, `/v1/handovers/${id}/comparison`);
    expect(at(await json(clerk, '/v1/me'), 'division')).toBe(destination);
    await json(clerk, '/v1/handovers?side=destination');
    expect(at(await json(clerk, '/v1/handovers/counts?side=destination'), 'complete')).toBe(true);
    const named = { headers: { 'x-person-citizen-id': personNamed(1).citizenId } };
    expect(at(await json(clerk, '/v1/handovers', named), 'items', 0, 'id')).toBe(id);
    const number = String(at(await json(clerk, `/v1/handovers/${id}`), 'caseNumber'));
    expect(at(await json(clerk, `/v1/handovers?caseNumber=${number}`), 'items', 0, 'id')).toBe(id);
    await json(pusher, '/v1/handovers?side=origin');
    await eventually(
      async () => expect(list(at(await json(clerk, '/v1/events?after=0'), 'items'))).not.toEqual([]),
      patience,
    );
    await json('auditor-53', '/v1/audit/events?locality=53');
    await json('auditor-53', '/v1/audit/events?locality=53&from=2026-01-01');
    await json('auditor-nation', '/v1/audit/events');
    const headers = { 'x-person-citizen-id': personNamed(1).citizenId };
    const found = await json('auditor-53', '/v1/audit/events?locality=53', { headers });
    expect(list(at(found, 'items')).length).toBeGreaterThan(2);
  });

  it('a push is withdrawn and the person is free for another one', async () => {
    const id = await push(2);
    await act(pusher, id, 'withdraw', { reason: 'wrong-person' });
    expect(await push(2)).not.toBe(id);
  });

  it('an inquiry is raised', async () => {
    const person = { ...personNamed(3), remembers: '只记得老家在凤庆' };
    expect(at(await post(pusher, '/v1/inquiries', { presumedLocality: destination, person }), 'phase')).toBe(
      'inquiring',
    );
  });

  it('the directory is read, extended and imported', async () => {
    const { code } = exampleLocality;
    expect(at(await json('supervisor-nation', `/v1/localities/${code}`), 'code')).toBe(code);
    await json('supervisor-nation', `/v1/localities/${code}`, {
      method: 'PUT',
      body: JSON.stringify(exampleLocality),
    });
    await post('supervisor-nation', '/v1/divisions', { divisions: [exampleDivision] });
  });

  it('localities are listed with their standing, and queries saved and deleted', async () => {
    expect(list(at(await json(clerk, '/v1/localities?limit=2'), 'items'))).toHaveLength(2);
    const path = `/v1/me/queries/${encodeURIComponent('上月')}`;
    await json('auditor-53', path, { method: 'PUT', body: JSON.stringify({ period: 'last-month' }) });
    expect(list(at(await json('auditor-53', '/v1/me/queries'), 'items'))).toHaveLength(1);
    await json('auditor-53', path, { method: 'DELETE' });
    expect(list(at(await json('supervisor-nation', '/v1/standing'), 'items'))).toHaveLength(32);
  });

  it('an unreadable message is parked, seen and sent on its way again', async () => {
    exchange.run.pause('exchange-inbox-53.fifo');
    const id = await push(4);
    await exchange.send('11', unreadable(id));
    const parked = await eventually(async () => {
      const [message] = list(at(await json('supervisor-11', '/v1/parked'), 'items'));
      expect(message).toBeDefined();
      return message;
    }, patience);
    const path = `/v1/parked/${String(at(parked, 'id'))}/redrive`;
    expect(at(await post('supervisor-11', path), 'sentAgain')).toBe(true);
    exchange.run.resume('exchange-inbox-53.fifo');
    await delivered(id);
  });

  it('a message that is none is discarded', async () => {
    await exchange.send('12', 'no message');
    const parked = await eventually(async () => {
      const [message] = list(at(await json('supervisor-12', '/v1/parked'), 'items'));
      expect(message).toBeDefined();
      return message;
    }, patience);
    const path = `/v1/parked/${String(at(parked, 'id'))}/discard`;
    await post('supervisor-12', path, { reason: 'not-a-message' });
    expect(list(at(await json('supervisor-12', '/v1/parked'), 'items'))).toEqual([]);
  });

  it('what the feed lacks is named by the verification and put back', async () => {
    const handoverId = await push(7);
    await delivered(handoverId);
    const faults = async () => at(await json('auditor-nation', '/v1/verification'), 'faults');
    await eventually(
      async () =>
        expect(list(at(await json(clerk, '/v1/events?after=0&limit=100'), 'items')).at(-1)).toMatchObject({
          event: { handoverId, sequence: 2 },
        }),
      patience,
    );
    await forgetFed(exchange, handoverId);
    exchange.passDays(1);
    expect(await faults()).toEqual([{ code: 'event-not-fed', handoverId, sequence: 1 }]);
    const repaired = await post('supervisor-nation', '/v1/feeds/repair', { handoverId });
    expect(repaired).toEqual({ handoverId, putBack: 1 });
    expect(await faults()).toEqual([]);
  });

  it('a woman of 59 is enrolled, her premium paid, and on her day the case turns to the pension', async () => {
    const id = await push(6, { age: 59 });
    await delivered(id);
    await act(clerk, id, 'claim');
    const accepted = await act(clerk, id, 'accept');
    const enrolledOn = String(at(accepted, 'handover', 'changedAt')).slice(0, 10);
    await act(clerk, id, 'propose-enrolment', { outcome: { kind: 'enrolled', enrolledOn } });
    await act(approver, id, 'approve-enrolment');
    const year = enrolledOn.slice(0, 4);
    const listed = await act(clerk, id, 'list-premium', { year: Number(year) });
    const { governmentFen, personFen } = Object(at(listed, 'handover', 'premiums', year));
    const paid = { year: Number(year), governmentFen, personFen, paidOn: enrolledOn };
    await act(clerk, id, 'confirm-premium-paid', paid);
    expect(await phase(id)).toBe('discharged');
    const { bornOn } = personNamed(6, 59);
    const birthday = dateOfAge(bornOn, 60);
    const noticeOn = pensionNoticeDay(
      birthday,
      policyFor(divisionCodeSchema.parse(destination), today()),
      chineseWorkingCalendar,
    );
    expect(await sweepOn(plusDays(noticeOn, -1))).toMatchObject({ failed: 0 });
    expect(await typesOf(id)).not.toContain('pension-age-noticed');
    expect(await sweepOn(noticeOn)).toMatchObject({ failed: 0, steps: { 'notice-pension-age': 1 } });
    expect(await typesOf(id)).toContain('pension-age-noticed');
    expect(await sweepOn(plusDays(birthday, -1))).toMatchObject({ failed: 0 });
    expect(await phase(id)).toBe('discharged');
    expect(await sweepOn(birthday)).toMatchObject({ failed: 0, steps: { 'reach-pension-age': 1 } });
    expect(await phase(id)).toBe('taking-over');
  });

  it('a premium list and a payroll go from the opening to the end, and their lines are read and verified', () =>
    runsToTheEnd(exchange, desk));

  it('what was not received is sent again, and what nobody claimed expires', async () => {
    exchange.run.pause('exchange-inbox-53.fifo');
    const waiting = await push(5);
    exchange.passDays(801);
    expect(at(await exchange.run.trigger('sweep'), 'sentAgain')).toBeGreaterThan(0);
    exchange.run.resume('exchange-inbox-53.fifo');
    await delivered(waiting);
    exchange.passDays(1_200);
    for (let rounds = 0; rounds < 3; rounds += 1) await exchange.run.trigger('sweep');
    expect(await phase(waiting)).toBe('expired');
  });

  it('what happened is counted, and the figures are read', async () => {
    for (let rounds = 0; rounds < 2; rounds += 1)
      await eventually(
        async () => expect(at(await exchange.run.trigger('sweep'), 'eventsCounted')).toBe(0),
        patience,
      );
    const [row] = list(at(await json('auditor-53', '/v1/clearance'), 'items'));
    expect(row).toMatchObject({ origin: '341182', destination, side: 'destination' });
    expect(at(row, 'counts', 'expired')).toBeGreaterThan(0);
  });

  it('the verification walks over everything and finds no fault', async () => {
    expect(at(await json('auditor-nation', '/v1/verification'), 'faults')).toEqual([]);
  });

  it('nothing that a function asks of the ledger is refused', () => {
    expect(exchange.gate.refused()).toEqual([]);
  });

  it('no grant is more than a function needs', () => {
    const unused = functionNames.map((name) => [name, exchange.gate.unused(name)] as const);
    expect(Object.fromEntries(unused.filter(([, grants]) => grants.length > 0))).toEqual({});
  });
});
