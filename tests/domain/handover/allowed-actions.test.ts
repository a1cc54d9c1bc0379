import { expect, test } from 'vitest';
import { allowedActions, decide, destinationOf, steps } from '../../../shared/domain/handover/index.ts';
import {
  approver,
  auditor,
  clerk,
  clerkAsApprover,
  givenOn,
  neighbour,
  ordinaryDay,
  pusher,
  receive,
  supervisor,
  sweep,
} from './cast.ts';
import { lines } from './cases/index.ts';
import { caseAfter, play } from './specification.ts';
import {
  awarded,
  claimed,
  delivered,
  discharged,
  enrolled,
  oldAge,
  outcomes,
  propose,
  pushed,
  takingOver,
} from './stories.ts';

const everybody = Object.entries({
  pusher,
  clerk,
  approver,
  clerkAsApprover,
  neighbour,
  supervisor,
  auditor,
  receive,
  sweep,
}).map(([name, act]) => ({ name, actor: act('none').actor }));

/** Every case that some story leaves behind, told once. */
const stories = new Map(
  lines
    .filter(({ story }) => story.length > 0)
    .map((line) => [JSON.stringify([line.story, line.bornOn, line.rules !== undefined]), line]),
);

test.each(everybody)(
  'what $name is offered is what $name may do, in every case of every table',
  ({ actor }) => {
    for (const { story, bornOn, rules } of stories.values()) {
      const { state } = play(story, bornOn, rules);
      if (!state) continue;
      const given = { ...givenOn(ordinaryDay, actor, bornOn, destinationOf(state)), ...rules };
      // Nothing parses as `null`: a step that is possible gets as far as saying so.
      const possible = steps.filter((step) => decide(state, step, null, given).kind === 'invalid');
      const offered = possible.filter(({ by }) => !('side' in by && by.side === 'joining'));
      expect(allowedActions(state, given)).toEqual(offered.map(({ action }) => action));
    }
  },
);

const offers = (story: Parameters<typeof caseAfter>[0], act: typeof clerk, bornOn?: string) =>
  allowedActions(caseAfter(story, bornOn), givenOn(ordinaryDay, act('none').actor, bornOn));

test.each([
  ['a pusher whose case is on its way', pushed, pusher, ['withdraw', 'remind', 'report-death', 'reveal']],
  ['the exchange when a case is on its way', pushed, receive, ['record-delivery']],
  ['a supervisor of a delivered case', delivered, supervisor, ['claim', 'remind', 'reveal']],
  ['an auditor of any case', claimed, auditor, ['reveal']],
  ['the neighbouring county', claimed, neighbour, []],
  [
    'an approver of a proposed enrolment',
    [...takingOver, propose(outcomes.enrolled)],
    approver,
    [
      'request-clarification',
      'remind',
      'hold',
      'reveal',
      'record-attempt',
      'approve-enrolment',
      'reject-enrolment',
    ],
  ],
] as const)('%s', (_sentence, story, act, expected) => {
  expect(offers(story, act)).toEqual(expect.arrayContaining([...expected]));
});

test('a supervisor, an auditor, a neighbour and the exchange are offered nothing else', () => {
  expect(offers(delivered, supervisor)).toEqual(['claim', 'remind', 'reveal']);
  expect(offers(claimed, auditor)).toEqual(['reveal']);
  expect(offers(claimed, neighbour)).toEqual([]);
  expect(offers(pushed, receive)).toEqual(['record-delivery']);
});

test('the officer who proposed is not offered to approve', () => {
  const proposed = [...takingOver, propose(outcomes.enrolled)];
  expect(offers(proposed, clerkAsApprover)).not.toContain('approve-enrolment');
  expect(offers(proposed, approver)).toContain('approve-enrolment');
});

test('a clerk is led from enrolment to premium, and past 60 from enrolment to claim and payment', () => {
  expect(offers(enrolled, clerk)).toContain('list-premium');
  expect(offers(enrolled, clerk)).not.toContain('claim-pension');
  expect(offers(enrolled, clerk, oldAge)).toContain('claim-pension');
  expect(offers(enrolled, clerk, oldAge)).not.toContain('list-premium');
  expect(offers(awarded, clerk, oldAge)).toContain('confirm-first-payment');
  expect(offers(discharged, clerk)).toContain('list-premium');
});
