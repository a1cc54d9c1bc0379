import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { roles } from '../../../shared/domain/actor.ts';
import { allowedSteps, mayAct, steps } from '../../../shared/domain/handover/index.ts';
import { actOnHandover } from '../../../shared/usecases/act-on-handover.ts';
import { givenFor } from '../../../shared/usecases/given.ts';
import { openHandover } from '../../../shared/usecases/open-handover.ts';
import { captureLog } from '../../support/captured-log.ts';
import { type Engines, startEngines } from '../../support/engines.ts';
import { inPool } from '../../support/pool.ts';
import { everythingAt, forwardedCase, officerOf } from './forwarded-case.ts';
import { endFor, type Relation, relations, type Right, rights } from './rights.ts';

let engines: Engines;
let story: Awaited<ReturnType<typeof forwardedCase>>;
const log = captureLog();
beforeAll(async () => {
  engines = await startEngines();
  story = await forwardedCase(engines);
});
afterAll(async () => {
  story.world.stop();
  await engines.stop();
  log.release();
});

const actions = steps.map(({ action }) => action);
const rightTo = (action: string): Right => {
  const right = rights[action];
  if (!right) throw new Error(`nobody has written down who may ${action}`);
  return right;
};

test('it is written down for every step who may take it, and for no other', () => {
  expect(Object.keys(rights).toSorted()).toEqual([...actions].toSorted());
});

describe.each(relations)('$relation', (relation) => {
  const { division } = relation;
  test.each(roles)('%s: may act for exactly the end that is theirs', (role) => {
    const officer = officerOf(division, role);
    for (const { action, by } of steps) {
      if (rightTo(action).end === 'a-push') continue;
      const end = mayAct(story.head.state, by, officer);
      expect(end, action).toBe(endFor(rightTo(action), role, relation));
    }
  });

  test.each(roles)('%s: is offered nothing that is not theirs', (role) => {
    const given = givenFor(story.exchange, story.head, officerOf(division, role));
    for (const { action } of allowedSteps(story.head.state, given))
      expect(endFor(rightTo(action), role, relation), action).toBeDefined();
  });
});

/** What comes of an action without content: whoever is allowed gets as far as being told so. */
const tried = async (officer: ReturnType<typeof officerOf>, action: string): Promise<string> => {
  const { exchange, id, request } = story;
  const command = { id, action, payload: null, officer, request: request() };
  const outcome = await actOnHandover(exchange)(command);
  const unauthorised = outcome.kind === 'refused' && outcome.refused === 'not-authorised-for-this-action';
  if (outcome.kind === 'not-found') return outcome.kind;
  return unauthorised ? 'not-authorised' : 'authorised';
};

const strangers = relations.filter(({ ends }) => ends.length === 0);
const parties = relations.filter(({ ends }) => ends.length > 0);

test.each(strangers)(
  'to $relation the case does not exist, whatever they try with whatever role',
  async ({ division }) => {
    const outcomes = await inPool(actions, 4, (action) => tried(everythingAt(division), action));
    expect(new Set(outcomes)).toEqual(new Set(['not-found']));
  },
  60_000,
);

const expectedOf = (action: string, role: (typeof roles)[number], relation: Relation) => {
  const right = rightTo(action);
  if (right.end === 'exchange' || right.end === 'a-push') return 'not-found';
  return endFor(right, role, relation) ? 'authorised' : 'not-authorised';
};

test.each(parties.flatMap((party) => roles.map((role) => ({ ...party, party, role }))))(
  '$role at $relation: each action is theirs, or refused as not theirs',
  async ({ division, role, party }) => {
    const officer = officerOf(division, role);
    const found = await inPool(actions, 4, async (action) => [action, await tried(officer, action)]);
    expect(found).toEqual(actions.map((action) => [action, expectedOf(action, role, party)]));
  },
  60_000,
);

test.each(['push', 'inquire'] as const)(
  'a case is opened by %s for one’s own division only',
  async (opening) => {
    const open = (officer: ReturnType<typeof officerOf>, payload: object) =>
      openHandover(story.exchange)({ opening, payload, officer, request: story.request() });
    const named = opening === 'push' ? 'hukouLocality' : 'presumedLocality';
    const certified = {
      category: 'dibao',
      certifiedFrom: '2019-03-01',
      responsible: { investigatedBy: '王强', signedBy: '赵敏', answersFor: '陈立' },
    };
    const payload = {
      [named]: '530921',
      certifyingLocality: '341182',
      person: { name: '李秀英', citizenId: '110101196107120005' },
      ...(opening === 'push' ? certified : {}),
    };
    for (const role of roles.filter((each) => each !== 'pusher'))
      expect(await open(officerOf('341182', role), payload)).toMatchObject({
        refused: 'not-authorised-for-this-action',
      });
    for (const division of ['341102', '3401', '53', '530921'])
      expect(await open(officerOf(division, 'pusher'), payload)).toMatchObject({
        refused: 'outside-your-division',
      });
  },
);
