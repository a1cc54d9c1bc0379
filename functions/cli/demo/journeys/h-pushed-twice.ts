import { randomUUID } from 'node:crypto';
import { places } from '../../sample/localities.ts';
import { type Answer, codeOf } from '../client.ts';
import { handoverSchema } from '../handover.ts';
import type { Journey } from '../journey.ts';
import { pushOf, pusherOf } from '../parts.ts';
import { type Words, words } from '../words.ts';
import type { World } from '../world.ts';

const joinedBy = places.dongguan;

const describe = (answer: Answer, first: string): string => {
  if (answer.status !== 202) return codeOf(answer);
  const { id, certifiers } = handoverSchema.parse(answer.body);
  if (id !== first) return 'a second case';
  return answer.headers.get('idempotent-replayed') === 'true'
    ? 'replayed'
    : `${certifiers.length} certifiers`;
};

/** Whatever is sent twice, by whomever: one case for the person. */
export const pushedTwice: Journey = {
  letter: 'h',
  title: words('重复推送只成一案；第二认定地加入', 'Pushed twice: one case; a second certifier joins it'),
  expected: 'replayed, idempotency-key-reused, person-has-open-case, 2 certifiers',
  play: async (world: World) => {
    const person = world.person({ age: 52, sex: 'female' });
    const body = pushOf(person, places.mingguang, places.fengqing);
    const key = randomUUID();
    const send = (origin: string, content: object, idempotencyKey: string) =>
      world.client.as(origin).post('/v1/handovers', content, { idempotencyKey });
    const origin = pusherOf(places.mingguang);
    const opened = await send(origin, body, key);
    const { id, caseNumber } = handoverSchema.parse(opened.body);
    world.tell({ what: words('案件编号', 'case number'), result: caseNumber });
    const tellResult = async (who: string, what: Words, sent: Promise<Answer>): Promise<string> => {
      const result = describe(await sent, id);
      world.tell({ who, what, result });
      return result;
    };
    const other = { ...body, category: 'dibao' };
    const elsewhere = { ...body, certifyingLocality: joinedBy };
    return [
      await tellResult(origin, words('同键同内容', 'same key, same content'), send(origin, body, key)),
      await tellResult(origin, words('同键异内容', 'same key, other content'), send(origin, other, key)),
      await tellResult(origin, words('另一键', 'another key'), send(origin, body, randomUUID())),
      await tellResult(
        pusherOf(joinedBy),
        words('另一认定地推送', 'another certifier pushes'),
        send(pusherOf(joinedBy), elsewhere, randomUUID()),
      ),
    ].join(', ');
  },
};
