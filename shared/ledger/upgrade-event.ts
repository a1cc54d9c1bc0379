import * as z from 'zod';
import type { MonthlyPension, PensionAward } from '../domain/benefits/facts.ts';
import { eventKindOf } from '../domain/handover/index.ts';
import { civilMonthSchema } from '../kernel/civil-month.ts';
import { fen, fenSchema } from '../kernel/fen.ts';
import type { ChainedEvent } from '../ports/ledger.ts';

/** The data of the next version, made of the data of this one. */
type Upgrade = (data: unknown) => unknown;

const awardByHand = z.strictObject({
  monthlyFen: fenSchema,
  firstMonth: civilMonthSchema,
  proposedBy: z.string(),
});

/** An amount entered by hand has no parts: it stands as one sum for every month until the award is corrected. */
const awardWithParts: Upgrade = (data) => {
  const { monthlyFen, firstMonth, proposedBy } = awardByHand.parse(data);
  const none = fen(0);
  const award: PensionAward = {
    firstMonth,
    accountMonthlyFen: none,
    supplementYears: { paid: 0, backPaid: 0, consecutive: 0 },
    additionsFen: none,
    reductionShare: 0,
    fixedMonthlyFen: monthlyFen,
  };
  const monthly: MonthlyPension = {
    monthlyFen,
    basicFen: none,
    yearSupplementFen: none,
    ageSupplementFen: none,
    accountFen: none,
    additionsFen: monthlyFen,
    reductionFen: none,
    roundingFen: 0,
  };
  return {
    award,
    monthly,
    payableFrom: firstMonth,
    arrearsMonths: 0,
    arrearsFen: none,
    working: [],
    proposedBy,
  };
};

/**
 * Stored events keep the version they were written with. A kind that gets a new form puts the way from each older version to
 * the next here, as `type@version`. The stored form goes along as `storedAs`: hashes are taken over it.
 */
const upgrades: Readonly<Record<string, Upgrade>> = {
  'pension-awarded@1': awardWithParts,
};

/** The event in the newest form of its kind. Throws when there is no way there: a newer release wrote it, or an upgrade is missing. */
export const upgraded = (event: ChainedEvent): ChainedEvent => {
  const { version } = eventKindOf(event.type);
  if (event.version === version) return event;
  const upgrade = upgrades[`${event.type}@${event.version}`];
  if (!upgrade)
    throw new Error(`no way from version ${event.version} of event ${event.type} to version ${version}`);
  const storedAs = event.storedAs ?? { version: event.version, data: event.data };
  return upgraded({ ...event, version: event.version + 1, data: upgrade(event.data), storedAs });
};
