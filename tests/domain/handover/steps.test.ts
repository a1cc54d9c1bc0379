import { describe, expect, test } from 'vitest';
import { eventKinds, openings, steps } from '../../../shared/domain/handover/index.ts';
import { afterwardsRefusals } from '../../../shared/domain/refusals/afterwards.ts';
import { exchangeRefusals } from '../../../shared/domain/refusals/exchange.ts';
import { takeOverRefusals } from '../../../shared/domain/refusals/take-over.ts';
import { lines } from './cases/index.ts';
import { attempt, given, play } from './specification.ts';

const actions = [...new Set([...openings, ...steps].map(({ action }) => action))];

describe.each(actions)('%s', (action) => {
  const own = lines.filter(({ move }) => move.action === action);
  test.each(own)('$sentence', ({ story, bornOn, rules, move, expected }) => {
    expect(given(story, bornOn, rules).when(move)).toMatchObject(expected);
  });

  test('has a line in which it succeeds and one in which it is refused', () => {
    const kinds = new Set(own.map(({ expected }) => expected.kind));
    expect(kinds).toContain('events');
    expect(kinds).toContain('refused');
  });
});

test('every refusal of the state machine is provoked by a line, but for the one that needs to know other cases', () => {
  const codes = Object.keys({ ...exchangeRefusals, ...takeOverRefusals, ...afterwardsRefusals });
  const provoked = new Set<string>(
    lines.flatMap(({ expected }) => (expected.kind === 'refused' ? [expected.code ?? ''] : [])),
  );
  expect(codes.filter((code) => !provoked.has(code))).toEqual(['already-on-roll']);
});

test('every kind of event happens in some line', () => {
  const happened = new Set(
    lines.flatMap(({ story, move, bornOn, rules, expected }) => {
      const before = play(story, bornOn, rules);
      const decision = expected.kind === 'events' ? attempt(before.state, move, bornOn, rules) : undefined;
      const after = decision?.kind === 'decided' ? decision.events.map(({ event }) => event) : [];
      return [...before.events, ...after].map(({ type }) => type);
    }),
  );
  expect(eventKinds.map(({ type }) => type).filter((type) => !happened.has(type))).toEqual([]);
});
