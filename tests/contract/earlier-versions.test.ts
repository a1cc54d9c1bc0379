import { readFileSync } from 'node:fs';
import { describe, expect, it } from 'vitest';
import { chain } from '../../shared/audit/hash-chain.ts';
import { asStored, evolve, pensionFactsOf } from '../../shared/domain/handover/index.ts';
import { monthlyPension } from '../../shared/domain/benefits/monthly-pension.ts';
import { civilMonthSchema } from '../../shared/kernel/civil-month.ts';
import { chainedEventSchema, eventFrom, eventItem } from '../../shared/ledger/stored-event.ts';
import { showEvent } from '../../shared/usecases/get-trail.ts';
import { bornPensioner, clerk, givenOn, ordinaryDay } from '../domain/handover/cast.ts';
import { caseAfter } from '../domain/handover/specification.ts';
import { claimedPension } from '../domain/handover/stories.ts';
import { fengqing, mingguang } from './sample-cases.ts';

/** Written by the release before amounts were computed; never changed again. */
const frozen: unknown = JSON.parse(
  readFileSync(new URL('earlier-versions/pension-awarded.v1.json', import.meta.url), 'utf8'),
);

const about = { caseNumber: 'CX-2026-530921-7F3K9Q2M-C', origins: [mingguang], destination: fengqing };

/** The item as that release wrote it. */
const stored = eventItem(chainedEventSchema.parse(frozen), about);
const read = eventFrom(stored);

describe('an award of version 1, of which only the sum is known', () => {
  it('is read in the form of today', () => {
    expect(read).toMatchObject({
      version: 2,
      data: {
        award: { firstMonth: '2025-03', fixedMonthlyFen: 16_300 },
        monthly: { monthlyFen: 16_300, additionsFen: 16_300, basicFen: 0 },
        proposedBy: 'clerk-feng',
      },
    });
  });

  it('keeps its stored form, over which its hash is still right', () => {
    const { previousHash, hash, ...unchained } = asStored(read);
    expect(chain(unchained, previousHash).hash).toBe(hash);
    expect(asStored(read)).toEqual(frozen);
  });

  it('is shown to an auditor as it was written', () => {
    const { title: _title, ...shown } = showEvent(read);
    expect(shown).toEqual(frozen);
  });

  it('is stored again unchanged when a feed takes it up late', () => {
    expect(eventItem(read, about)).toEqual(stored);
  });

  it('stays valid: the same sum for every month, whatever the rules of the month', () => {
    const before = caseAfter(claimedPension, bornPensioner);
    const { person, benefits } = givenOn(ordinaryDay, clerk('none').actor, bornPensioner);
    const state = evolve(before, { ...read, sequence: before.version + 1 });
    expect(state.pension).toMatchObject({ status: 'awarded', monthlyFen: 16_300, firstMonth: '2025-03' });
    const facts = pensionFactsOf(state, person);
    const months = ['2025-03', '2026-01', '2030-01'].map((month) => civilMonthSchema.parse(month));
    const sums = months.map(
      (month) => facts && monthlyPension(facts.award, facts, month, benefits).result.monthlyFen,
    );
    expect(sums).toEqual([16_300, 16_300, 16_300]);
  });
});
