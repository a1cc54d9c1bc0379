import { describe, expect, it } from 'vitest';
import { createHandler } from '../../../functions/benefits/index.ts';
import { getPolicies } from '../../../shared/http/operations/get-policies.ts';
import { instantSchema } from '../../../shared/kernel/instant.ts';
import { benefitFilesFor, benefitRulesFor, policyFiles } from '../../../shared/policies/index.ts';
import { rulesViewSchema } from '../../../shared/usecases/rules-view.ts';
import { listeningLog } from './listening-log.ts';
import { memoryDirectory } from './memory-stores.ts';
import { ask, claims, problemIn, valueIn } from './request.ts';

const unreached = (): never => {
  throw new Error('the rules of a place are read without any case');
};
const { log } = listeningLog();
const rules = () => ({
  directory: memoryDirectory(),
  benefitRulesFor,
  benefitFilesFor,
  now: () => instantSchema.parse('2026-03-20T01:00:00.000Z'),
});
const look = (division: string, query = '', roles: readonly string[] = ['clerk']) => {
  const handler = createHandler({
    log,
    rules,
    exchange: unreached,
    running: unreached,
    verifyToken: claims('530921', roles),
  });
  return ask(handler, { routeKey: 'GET /v1/policies/{division}', params: { division }, query });
};
const rulesIn = async (division: string, query = '') =>
  rulesViewSchema.parse(valueIn(await look(division, query)));

describe('what holds in a place on a day', () => {
  it('names for each matter the value, the document and how far it can be relied on', async () => {
    const { matters, basicPension, files } = await rulesIn('530921');
    expect(matters.map(({ matter }) => matter)).toEqual(expect.arrayContaining(['tiers', 'minimumYears']));
    for (const { source, certainty, file, title } of matters) {
      expect(source.length).toBeGreaterThan(5);
      expect(['sourced', 'weak', 'general', 'inferred']).toContain(certainty);
      expect(
        policyFiles().map(({ division, inForceFrom }) => `${division || 'cn'}/${inForceFrom}`),
      ).toContain(file.slice(0, file.indexOf('/') + 11));
      expect(title.zh).toMatch(/\p{Script=Han}/u);
    }
    expect(basicPension.parts.reduce((sum, { amountFen }) => sum + amountFen, 0)).toBe(basicPension.totalFen);
    for (const digest of Object.values(files)) expect(digest).toMatch(/^[0-9a-f]{64}$/u);
  });

  it('is asked for a day, and for what was known on another day', async () => {
    const before = await rulesIn('530921', 'on=2026-02-01&knownOn=2026-03-04');
    const after = await rulesIn('530921', 'on=2026-02-01&knownOn=2026-03-05');
    expect([before.basicPension.parts[0]?.amountFen, after.basicPension.parts[0]?.amountFen]).toEqual([
      14_300, 16_300,
    ]);
    expect(before).toMatchObject({ on: '2026-02-01', knownOn: '2026-03-04' });
  });

  it('is told for a province too, and to every role: rules name nobody', async () => {
    expect(await rulesIn('430000')).toMatchObject({ division: '430000' });
    for (const role of getPolicies.roles) expect((await look('530921', '', [role])).statusCode).toBe(200);
  });

  it.each([
    ['999999', '', 422, 'division-unknown'],
    ['530921', 'on=2009-08-31', 422, 'fields-invalid'],
    ['530921', 'on=2026-02-30', 400, 'parameters-invalid'],
    ['530921', 'when=2026-02-01', 400, 'parameters-invalid'],
    ['53092', '', 400, 'parameters-invalid'],
  ])('asked for %s with "%s" is answered %s %s', async (division, query, status, code) => {
    const problem = problemIn(await look(division, query));
    expect([problem.status, problem.code]).toEqual([status, code]);
  });

  it('says of a day before the scheme that there were no rules', async () => {
    const { fields } = problemIn(await look('530921', 'on=2009-08-31'));
    expect(fields).toMatchObject([{ path: '/on', code: 'day-before-first-rules' }]);
  });
});
