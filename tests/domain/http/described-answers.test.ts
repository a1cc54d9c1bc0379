import { expect, test } from 'vitest';
import { exampleRun } from '../../../shared/http/benefit-examples.ts';
import { asDescribed } from '../../support/described-client.ts';

const path = '/v1/runs/payroll-530921-2026-03?cursor=abc';
const answer = (status: number, body: unknown) => ({ status, headers: new Headers(), body });

test('an answer as the API describes it is taken, and a refusal is left to who asked', () => {
  for (const right of [answer(200, exampleRun), answer(404, { code: 'not-found' })])
    expect(asDescribed('GET', path, right)).toBe(right);
});

test.each([
  ['with a field nobody described', 200, { ...exampleRun, surprise: 'Li' }, 'getRun answered otherwise'],
  ['without a field that was promised', 200, { ...exampleRun, totals: undefined }, '/totals invalid_type'],
  ['with another status', 202, exampleRun, 'getRun answered 202 instead of 200'],
])(
  'an answer %s is none, and the complaint tells nothing of its content',
  (_what, status, body, complaint) => {
    const take = () => asDescribed('GET', path, answer(status, body));
    expect(take).toThrow(complaint);
    expect(take).not.toThrow('Li');
  },
);

test('a success of a path that is not described is none', () => {
  expect(() => asDescribed('GET', '/v1/secret', answer(200, {}))).toThrow('/v1/secret is not described');
});
