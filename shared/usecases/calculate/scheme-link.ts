import * as z from 'zod';
import { schemeLinkCodes } from '../../domain/benefits/merge-employee-account.ts';
import { balances, contributionYears, monthCount, sumFen } from './fact-fields.ts';

/** What both ways between the two schemes ask (人社部发〔2014〕17号): the account here and the standing there. */
export const schemeLinkFacts = z.strictObject({
  balances,
  years: contributionYears,
  employeeMonths: monthCount.meta({
    description: 'Months paid to the employee scheme, without those paid twice 职工养老保险缴费月数',
  }),
  employeeAccountFen: sumFen.meta({ description: 'Account there 职工养老保险个人账户（分）' }),
  reachedEmployeeAge: z.boolean().meta({
    description: 'Has the age at which the employee scheme lets a person claim 已达职工退休年龄',
  }),
  drawing: z.boolean().meta({ description: 'Draws the pension of either scheme 已领取任一制度待遇' }),
});

export const linkRefused = z.strictObject({ refused: z.enum(schemeLinkCodes) });
