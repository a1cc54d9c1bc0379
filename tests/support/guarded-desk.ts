import { expect } from 'vitest';
import type { GuardedExchange, Request } from './guarded-exchange.ts';
import { personNamed } from './guarded-samples.ts';
import { eventually } from './local-eventually.ts';
import { at } from './synthesised-template.ts';

export const origin = '341182';
export const destination = '530921';
export const pusher = `pusher-${origin}`;
export const clerk = `clerk-${destination}`;
export const patience = 60_000;

export const approver = `approver-${destination}`;

/** What officers of two counties ask of the guarded exchange, and wait for. */
export const deskAt = (exchange: () => GuardedExchange) => {
  const json = async (officer: string, path: string, init: Request = {}): Promise<unknown> => {
    const answer = await exchange().ask(officer, path, init);
    const body = await answer.text();
    if (!answer.ok) throw new Error(`${path}: ${answer.status} ${body}`);
    return JSON.parse(body);
  };
  const post = (officer: string, path: string, body: unknown = {}) =>
    json(officer, path, { method: 'POST', body: JSON.stringify(body) });
  const act = (officer: string, id: string, action: string, payload: unknown = {}) =>
    post(officer, `/v1/handovers/${id}/actions/${action}`, payload);
  const phase = async (id: string) => at(await json(clerk, `/v1/handovers/${id}`), 'phase');

  const push = async (number: number, wish: { readonly age: number } = { age: 45 }): Promise<string> => {
    const body = {
      hukouLocality: destination,
      certifyingLocality: origin,
      person: personNamed(number, wish.age),
      category: 'registered-poor',
      certifiedFrom: '2019-03-01',
      responsible: { investigatedBy: '王强', signedBy: '赵敏', answersFor: '陈立' },
    };
    return String(at(await post(pusher, '/v1/handovers', body), 'id'));
  };
  const delivered = (id: string) =>
    eventually(async () => expect(await phase(id)).toBe('delivered'), patience);

  const enrolled = async (id: string): Promise<{ readonly id: string; readonly on: string }> => {
    await delivered(id);
    await act(clerk, id, 'claim');
    const on = String(at(await act(clerk, id, 'accept'), 'handover', 'changedAt')).slice(0, 10);
    await act(clerk, id, 'propose-enrolment', { outcome: { kind: 'enrolled', enrolledOn: on } });
    await act(approver, id, 'approve-enrolment');
    return { id, on };
  };

  const reaches = (path: string, status: string) =>
    eventually(async () => expect(at(await json(clerk, path), 'status')).toBe(status), patience);

  return { json, post, act, phase, push, delivered, enrolled, reaches };
};
export type Desk = ReturnType<typeof deskAt>;
