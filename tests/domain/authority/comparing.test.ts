import { afterAll, beforeAll, expect, test } from 'vitest';
import { roles } from '../../../shared/domain/actor.ts';
import { comparePerson } from '../../../shared/http/operations/compare-person.ts';
import { getMe } from '../../../shared/http/operations/get-me.ts';
import { comparePerson as compare } from '../../../shared/usecases/compare-person.ts';
import { type Engines, startEngines } from '../../support/engines.ts';
import { everythingAt, forwardedCase } from './forwarded-case.ts';
import { relations } from './rights.ts';

let engines: Engines;
let story: Awaited<ReturnType<typeof forwardedCase>>;
beforeAll(async () => {
  engines = await startEngines();
  story = await forwardedCase(engines);
});
afterAll(async () => {
  story.world.stop();
  await engines.stop();
});

test.each(relations)(
  '$relation compares with what is known at the hukou locality only where that lies with it',
  async ({ division, ends }) => {
    const outcome = await compare(story.exchange)({ id: story.id, officer: everythingAt(division) });
    expect(outcome.kind).toBe(ends.includes('destination') ? 'done' : 'not-found');
  },
);

test('clerks, approvers, supervisors and auditors compare, a pusher never', () => {
  expect(comparePerson.roles).toEqual(['clerk', 'approver', 'supervisor', 'auditor']);
});

test('everybody with a role may ask who they are', () => {
  expect(getMe.roles).toEqual(roles);
});
