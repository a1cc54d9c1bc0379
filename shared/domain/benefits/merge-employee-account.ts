import type { Fen } from '../../kernel/fen.ts';
import { balanceOf, credited } from './account.ts';
import type { AccountFacts } from './facts.ts';
import { law } from './law.ts';
import type { Explained, WorkingLine } from './working.ts';

/** What links the two schemes for one person. */
export interface SchemeLinkFacts {
  /** Months paid to the employee scheme, those left out that were also paid for here. */
  readonly employeeMonths: number;
  readonly employeeAccountFen: Fen;
  /** The age at which the employee scheme lets a person claim: before it, nothing is linked. */
  readonly reachedEmployeeAge: boolean;
  /** Draws the pension of either scheme. */
  readonly drawing: boolean;
}

export const schemeLinkCodes = [
  'already-drawing',
  'employee-age-not-reached',
  'employee-years-sufficient',
  'employee-years-insufficient',
] as const;
export type SchemeLinkCode = (typeof schemeLinkCodes)[number];

export interface SchemeLinkRefused {
  readonly refused: SchemeLinkCode;
}

/**
 * 人社部发〔2014〕17号 names 15 years. The minimum of the employee scheme rises to 20 between 2030 and 2039; whether this number rises with
 * it was not found.
 */
const employeeYearsNeeded = 15;
const monthsNeeded = employeeYearsNeeded * 12;

const linkLine = (facts: SchemeLinkFacts, result: string): WorkingLine => {
  const { employeeMonths, reachedEmployeeAge, drawing } = facts;
  return {
    rule: 'scheme-link',
    inputs: { employeeMonths, monthsNeeded, reachedEmployeeAge, drawing },
    result,
    basis: law.schemeLink,
  };
};

const refusedAs = (facts: SchemeLinkFacts, refused: SchemeLinkCode): Explained<SchemeLinkRefused> => ({
  result: { refused },
  working: [linkLine(facts, refused)],
});

const notYet = ({ drawing, reachedEmployeeAge }: SchemeLinkFacts): SchemeLinkCode | undefined => {
  if (drawing) return 'already-drawing';
  return reachedEmployeeAge ? undefined : 'employee-age-not-reached';
};

/**
 * Merges the account of the employee scheme into that of the residents' scheme (Art. 6): the whole account, and its years are added.
 * With 15 years there the person belongs to the employee scheme. Months short of a year are not counted, and the added years
 * join no unbroken run here: no source counts either.
 */
export const mergeEmployeeAccount = (
  account: AccountFacts,
  facts: SchemeLinkFacts,
): Explained<AccountFacts | SchemeLinkRefused> => {
  const { employeeMonths, employeeAccountFen } = facts;
  const refused = notYet(facts) ?? (employeeMonths >= monthsNeeded ? 'employee-years-sufficient' : undefined);
  if (refused) return refusedAs(facts, refused);
  const addedYears = Math.floor(employeeMonths / 12);
  const paid = account.years.paid + addedYears;
  const balances = credited(account.balances, 'employee-scheme', employeeAccountFen);
  const basis = law.toResidentScheme;
  return {
    result: { balances, years: { ...account.years, paid } },
    working: [
      linkLine(facts, 'to-resident-scheme'),
      {
        rule: 'years-counted',
        inputs: { employeeMonths, yearsHere: account.years.paid, addedYears },
        result: paid,
        basis,
      },
      {
        rule: 'account-merged',
        inputs: { balanceHereFen: balanceOf(account.balances), employeeAccountFen },
        result: balanceOf(balances),
        basis,
      },
    ],
  };
};

/** What leaves the residents' scheme with a person. */
export interface MovedToEmployeeScheme {
  readonly movedFen: Fen;
  readonly yearsConverted: 0;
}

/** Moves the whole account to the employee scheme of a person with 15 years there (Art. 5); years here are not converted. */
export const moveToEmployeeScheme = (
  account: AccountFacts,
  facts: SchemeLinkFacts,
): Explained<MovedToEmployeeScheme | SchemeLinkRefused> => {
  const refused =
    notYet(facts) ?? (facts.employeeMonths < monthsNeeded ? 'employee-years-insufficient' : undefined);
  if (refused) return refusedAs(facts, refused);
  const movedFen = balanceOf(account.balances);
  const basis = law.toEmployeeScheme;
  return {
    result: { movedFen, yearsConverted: 0 },
    working: [
      linkLine(facts, 'to-employee-scheme'),
      { rule: 'years-counted', inputs: { yearsHere: account.years.paid }, result: 0, basis },
      { rule: 'account-merged', inputs: { balanceHereFen: movedFen }, result: movedFen, basis },
    ],
  };
};
