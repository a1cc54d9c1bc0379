import type { Officer, Role } from '../../../shared/domain/actor.ts';
import { roles } from '../../../shared/domain/actor.ts';
import { prefixSchema } from '../../../shared/kernel/division-code.ts';
import { actOnHandover } from '../../../shared/usecases/act-on-handover.ts';
import { openHandover } from '../../../shared/usecases/open-handover.ts';
import type { Outcome } from '../../../shared/usecases/outcome.ts';
import type { Engines } from '../../support/engines.ts';
import { createWorld } from '../../support/exchange-world.ts';
import { places } from '../../support/synthetic-localities.ts';
import { syntheticPerson } from '../../support/synthetic-people.ts';

export const officerOf = (division: string, ...held: readonly Role[]): Officer => ({
  kind: 'officer',
  officer: `officer-${division}-${held.join('-')}`,
  roles: held,
  division: prefixSchema.parse(division),
});

/** Somebody at that place with every role there is. */
export const everythingAt = (division: string): Officer => officerOf(division, ...roles);

export const person = syntheticPerson(1);

const pushOf = (certifyingLocality: string) => ({
  hukouLocality: places.xiangyin,
  certifyingLocality,
  person: { citizenId: person.citizenId, name: person.name },
  category: 'dibao',
  certifiedFrom: '2019-03-01',
  responsible: { investigatedBy: '王强', signedBy: '赵敏', answersFor: '陈立' },
});

const need = <T>(outcome: Outcome<T>): T => {
  if (outcome.kind !== 'done') throw new Error(`the story breaks: ${JSON.stringify(outcome)}`);
  return outcome.value;
};

/** The case of the relations, as its events tell it in order; 1-based sequence of each turn of the story. */
export const turns = { forwarded: 4, joined: 6, last: 6 } as const;

/** Builds the case of the relations in a world of its own. */
export const forwardedCase = async (engines: Engines) => {
  const world = await createWorld(engines, { seed: 11, units: ['34', '43', '44', '53'] });
  const { exchange } = world;
  let requests = 0;
  const request = () => {
    requests += 1;
    return { correlationId: `story-${requests}`, caller: 'story', digest: `${requests}` };
  };
  const push = async (from: string) =>
    need(
      await openHandover(exchange)({
        opening: 'push',
        payload: pushOf(from),
        officer: officerOf(from, 'pusher'),
        request: request(),
      }),
    );
  const { id } = await push(places.mingguang);
  const act = async (officer: Officer, action: string, payload: object = {}) => {
    need(await actOnHandover(exchange)({ id, action, payload, officer, request: request() }));
    await world.settle();
  };
  await world.settle();
  await act(officerOf(places.xiangyin, 'clerk'), 'claim');
  await act(officerOf(places.xiangyin, 'clerk'), 'forward', {
    to: places.fengqing,
    why: 'hukou-elsewhere',
  });
  await push(places.dongguan);
  await world.settle();
  const head = await exchange.ledger.load(id);
  if (!head) throw new Error('the story has no case');
  return { world, exchange, id, head, request };
};
