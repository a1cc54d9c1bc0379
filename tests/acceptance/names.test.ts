import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import * as z from 'zod';
import { pushOf, recordOf } from '../../functions/cli/demo/parts.ts';
import { push, reaches } from '../../functions/cli/demo/steps.ts';
import { places } from '../../functions/cli/sample/localities.ts';
import { syntheticName } from '../../functions/cli/sample/names.ts';
import { clerk, origin } from '../support/case-at.ts';
import { expectNobodyInLog } from '../support/nobody-in-log.ts';
import { startMilliseconds, startRunningExchange, type TestExchange } from '../support/running-exchange.ts';

let exchange: TestExchange;

beforeAll(async () => {
  exchange = await startRunningExchange();
}, startMilliseconds);

afterAll(() => exchange.stop());

const unusual = Array.from({ length: 10 }, (_, index) => syntheticName(index * 8 + 7));
const revealedSchema = z.looseObject({ revealed: z.unknown() });

describe('A name arrives at the hukou locality exactly as the certifying locality wrote it', () => {
  test.each(unusual)('%s', async (name) => {
    const person = { ...exchange.world.person({ age: 44, sex: 'female' }), name };
    const { id } = await push(exchange.world, origin, pushOf(person, places.mingguang, places.fengqing));
    const delivered = await reaches(exchange.world, { as: clerk, id }, 'delivered');
    expect(JSON.stringify(delivered)).not.toContain(name);
    expect(JSON.stringify(delivered)).not.toContain(person.citizenId);

    const officer = exchange.client.as(clerk);
    const answer = await officer.post(`/v1/handovers/${id}/actions/reveal`, { purpose: 'identity-check' });
    expect(revealedSchema.parse(answer.body).revealed).toEqual(recordOf(person));

    const trail = JSON.stringify((await officer.get(`/v1/handovers/${id}/trail`)).body);
    expect(trail).toContain('person-revealed');
    expect(trail).not.toContain(name);
    expect(exchange.logText()).not.toContain(name);
  });

  test('and the log names nobody', () => expectNobodyInLog(exchange));
});
