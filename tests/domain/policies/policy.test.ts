import { globSync, readFileSync } from 'node:fs';

import { describe, expect, it } from 'vitest';

import { civilDateSchema } from '../../../shared/kernel/civil-date.ts';
import { divisionCodeSchema } from '../../../shared/kernel/division-code.ts';
import { policyFiles, policyFilesFor, policyFor } from '../../../shared/policies/index.ts';
import { policyFileName, policyFileSchema, type PolicyFile } from '../../../shared/policies/policy-file.ts';
import { createPolicyBook } from '../../../shared/policies/select-policy.ts';

const date = (text: string) => civilDateSchema.parse(text);
const code = (text: string) => divisionCodeSchema.parse(text);
const fengqing = code('530921');
const dongguan = code('441900');
const data = new URL('../../../shared/policies/data/', import.meta.url);
const onDisk = globSync('**/*.json', { cwd: data.pathname });

const claim = (workingDays: number) => ({
  claim: { value: { workingDays }, source: '某省规定', certainty: 'sourced' },
});
const accepts = (file: object) => policyFileSchema.safeParse(file).success;
const local = (division: string, inForceFrom: string, workingDays: number) =>
  policyFileSchema.parse({ division, inForceFrom, deadlines: claim(workingDays) });

describe('the policy files', () => {
  it('are all registered under the place and day they speak of', () => {
    expect(policyFiles().map(policyFileName).toSorted()).toEqual(
      onDisk.map((path) => path.replace(/\.json$/u, '')).toSorted(),
    );
    const read = onDisk.map((path) =>
      policyFileSchema.parse(JSON.parse(readFileSync(new URL(path, data), 'utf8'))),
    );
    expect(new Set(read.map(policyFileName))).toEqual(
      new Set(onDisk.map((path) => path.replace(/\.json$/u, ''))),
    );
  });

  it('refuse an unknown deadline, an unknown field, a missing source and a mixed term', () => {
    const file = { division: '53', inForceFrom: '2026-01-01', deadlines: claim(2) };
    expect(accepts(file)).toBe(true);
    expect(accepts({ ...file, deadlines: { ...claim(2), claimed: claim(2).claim } })).toBe(false);
    expect(accepts({ ...file, until: '2027-01-01' })).toBe(false);
    expect(
      accepts({ ...file, deadlines: { claim: { value: { workingDays: 2 }, certainty: 'sourced' } } }),
    ).toBe(false);
    expect(accepts({ ...file, deadlines: { claim: { ...claim(2).claim, certainty: 'law' } } })).toBe(false);
    expect(
      accepts({
        ...file,
        deadlines: { claim: { ...claim(2).claim, value: { workingDays: 2, calendarDays: 2 } } },
      }),
    ).toBe(false);
    expect(accepts({ ...file, division: '530' })).toBe(false);
  });

  it('of the nation state every deadline and every benefit from the beginning on', () => {
    const without = (file: PolicyFile): PolicyFile => {
      const { claim: _, ...deadlines } = file.deadlines ?? {};
      const { rounding: __, ...benefits } = file.benefits ?? {};
      return {
        ...file,
        ...(file.deadlines && { deadlines }),
        ...(file.benefits && { benefits }),
      };
    };
    expect(() => createPolicyBook(policyFiles().map(without))).toThrow(
      'policy-gap: the nation does not state deadlines.claim on 2020-01-01, benefits.rounding on 2009-09-01',
    );
    expect(() => createPolicyBook(policyFiles().filter(({ division }) => division !== ''))).toThrow(
      'policy-gap',
    );
  });

  it('cannot state one place and day twice', () => {
    expect(() => createPolicyBook([...policyFiles(), local('43', '2020-01-01', 2)])).toThrow(
      'policy-stated-twice: 43/2020-01-01',
    );
  });
});

describe('what holds', () => {
  it('comes from the nation, then province, city and county, the nearest deciding', () => {
    const book = createPolicyBook([
      ...policyFiles(),
      local('530921', '2024-01-01', 4),
      local('53', '2024-01-01', 2),
      local('5309', '2024-01-01', 3),
    ]);
    const claimDays = (place: string) => book.policyFor(code(place), date('2026-11-21')).claim.value;
    expect(claimDays('530921')).toEqual({ workingDays: 4 });
    expect(claimDays('530922')).toEqual({ workingDays: 3 });
    expect(claimDays('530102')).toEqual({ workingDays: 2 });
    expect(claimDays('341182')).toEqual(policyFor(code('341182'), date('2026-11-21')).claim.value);
    expect(book.policyFor(fengqing, date('2026-11-21')).decideEnrolment.value).toEqual({ workingDays: 3 });
    expect(book.policyFilesFor(fengqing, date('2026-11-21'))).toEqual([
      'cn/2020-01-01',
      'cn/2023-12-01',
      '53/2024-01-01',
      '5309/2024-01-01',
      '530921/2024-01-01',
    ]);
  });

  it.each([
    ['2025-12-31', 2],
    ['2026-01-01', 7],
    ['2026-01-02', 7],
  ])('on %s is the file in force that day: %i working days', (on, workingDays) => {
    const book = createPolicyBook([
      ...policyFiles(),
      local('53', '2026-01-01', 7),
      local('53', '2024-01-01', 2),
    ]);
    expect(book.policyFor(fengqing, date(on)).claim.value).toEqual({ workingDays });
  });

  it.each([
    ['2023-11-30', 'inferred', ['cn/2020-01-01']],
    ['2023-12-01', 'sourced', ['cn/2020-01-01', 'cn/2023-12-01']],
    ['2023-12-02', 'sourced', ['cn/2020-01-01', 'cn/2023-12-01']],
  ])('on %s of the time to decide a pension claim is %s', (on, certainty, files) => {
    expect(policyFor(fengqing, date(on)).decidePensionClaim).toMatchObject({
      value: { workingDays: 20 },
      certainty,
    });
    expect(policyFilesFor(fengqing, date(on))).toEqual(files);
  });

  it('before the first national file is nothing', () => {
    expect(policyFor(fengqing, date('2020-01-01')).pensionAgeYears.value).toBe(60);
    expect(() => policyFor(fengqing, date('2019-12-31'))).toThrow('policy-not-in-force: 2019-12-31');
  });

  it('is never called law where no number of days was found', () => {
    const policy = policyFor(dongguan, date('2026-11-21'));
    const exchange = [
      policy.answerInquiry,
      policy.deliver,
      policy.claim,
      policy.decideHandover,
      policy.answerClarification,
    ];
    expect(exchange.map(({ certainty }) => certainty)).toEqual(exchange.map(() => 'inferred'));
  });

  it('reminds of a proof of life some months before it is due, which no law says', () => {
    expect(policyFor(fengqing, date('2026-11-21')).remindProofOfLife).toMatchObject({
      value: { calendarMonths: 3 },
      certainty: 'inferred',
    });
  });

  it('in Dongguan and Hunan leaves a person who moved after 60 with the old place, as read there', () => {
    for (const place of [dongguan, code('430624')]) {
      expect(policyFor(place, date('2026-11-21')).responsibleAfterMovePast60).toMatchObject({
        value: 'old',
        certainty: 'sourced',
      });
    }
    expect(policyFor(fengqing, date('2026-11-21')).responsibleAfterMovePast60.certainty).toBe('inferred');
  });
});
