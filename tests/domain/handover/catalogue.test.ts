import { describe, expect, test } from 'vitest';
import { eventKinds, openings, steps } from '../../../shared/domain/handover/index.ts';
import { lines } from './cases/index.ts';
import { attempt, play } from './specification.ts';

const all = [...openings, ...steps];

describe.each(all)('$action', ({ payload, example, title, description, by }) => {
  test('the published example is valid', () => {
    expect(payload.safeParse(example)).toMatchObject({ success: true });
  });

  test('unknown fields are refused, so that nothing is sent that nobody reads', () => {
    expect(payload.safeParse({ ...example, householdIncome: 1 })).toMatchObject({ success: false });
  });

  test('has a title in both languages, a description and somebody who may take it', () => {
    expect(title.zh).toMatch(/\p{Script=Han}/u);
    expect(title.en).toMatch(/^[a-z0-9 ]+$/);
    expect(description.zh).toMatch(/\p{Script=Han}.*。$/u);
    expect(description.en).toMatch(/\.$/);
    expect('system' in by ? [by.system] : by.roles).not.toHaveLength(0);
  });
});

test('no two steps share an action, no two events a type', () => {
  expect(new Set(steps.map(({ action }) => action)).size).toBe(steps.length);
  expect(new Set(eventKinds.map(({ type }) => type)).size).toBe(eventKinds.length);
});

test('events are named in the past tense and titled in both languages', () => {
  for (const { type, title } of eventKinds) {
    expect(type).toMatch(/^[a-z]+(-[a-z]+)*$/);
    expect(title.zh).toMatch(/\p{Script=Han}/u);
    expect(title.en).not.toBe('');
  }
});

test('places named in a payload are handed to the directory', () => {
  const named = steps.flatMap((step) => step.localities?.(step.payload.parse(step.example)) ?? []);
  expect(new Set(named)).toEqual(new Set(['530902', '530921']));
});

/** Every event that the tables bring about, with what it seals. */
const decidedEvents = lines.flatMap(({ story, move, bornOn, rules }) => {
  const decision = attempt(play(story, bornOn, rules).state, move, bornOn, rules);
  return decision.kind === 'decided' ? decision.events : [];
});

test('what an event keeps fits the schema of its kind', () => {
  const kinds = new Map(eventKinds.map((kind) => [kind.type, kind]));
  const unfit = decidedEvents.filter(
    ({ event }) => !kinds.get(event.type)?.data.safeParse(event.data).success,
  );
  expect(unfit).toEqual([]);
});

test.each(['李秀英', '530921198505200002', '材料不全', '扫描件有误', '曾用名', '请补充材料'])(
  '%s is sealed beside the chain and never inside it',
  (text) => {
    expect(JSON.stringify(decidedEvents.map(({ personal }) => personal ?? {}))).toContain(text);
    expect(JSON.stringify(decidedEvents.map(({ event }) => event))).not.toContain(text);
  },
);

test('the exchange itself seals nothing, for it has no key to the person', () => {
  const byTheExchange = decidedEvents.filter(({ event }) => event.actor.kind === 'system');
  const taken = new Set(
    lines.flatMap(({ move, expected }) => (expected.kind === 'events' ? [move.action] : [])),
  );
  const own = steps.filter(({ by }) => 'system' in by).map(({ action }) => action);
  expect(own.filter((action) => !taken.has(action))).toEqual([]);
  expect(byTheExchange.filter(({ personal }) => personal).map(({ event }) => event.type)).toEqual([]);
});

test('an event carries nothing beside the facts of the chain, so that a trail folds after a person was erased', () => {
  const keys = new Set(decidedEvents.flatMap(({ event }) => Object.keys(event)));
  const facts = ['handoverId', 'sequence', 'at', 'on', 'actor', 'type', 'version', 'data', 'clocks'];
  expect([...keys].toSorted()).toEqual(facts.toSorted());
});
