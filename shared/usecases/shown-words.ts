import * as z from 'zod';
import type { TrailFault } from '../audit/trail-faults.ts';
import { sides, systemNames } from '../domain/actor.ts';
import { eligibilityCodes } from '../domain/benefits/eligibility.ts';
import { premiumNotDueCodes } from '../domain/benefits/facts.ts';
import { awardNotDueCodes } from '../domain/benefits/start-month.ts';
import { escalationLevels } from '../domain/handover/clocks.ts';
import { phases } from '../domain/handover/state.ts';
import { type Words, words } from '../domain/words.ts';
import { keysOf } from '../kernel/keys.ts';

/** A closed list of codes as answers give it, with the words that screens show instead: none may lack them. */
export const shown = <C extends string>(codes: readonly C[], table: Readonly<Record<C, Words>>) =>
  z.enum(codes).meta({ 'x-words': table });

export const phaseShown = shown(phases, {
  inquiring: words('协查中', 'Inquiring'),
  located: words('已找到', 'Located'),
  'registering-at-origin': words('就地落户中', 'Registering at the origin'),
  pushed: words('已推送', 'Pushed'),
  delivered: words('待签收', 'Delivered'),
  claimed: words('已签收', 'Claimed'),
  returned: words('已退回', 'Returned'),
  'taking-over': words('接续办理中', 'Taking over'),
  discharged: words('已办结', 'Discharged'),
  concluded: words('已了结', 'Concluded'),
  'registered-at-origin': words('已在认定地参保', 'Registered at the origin'),
  withdrawn: words('已撤回', 'Withdrawn'),
  expired: words('逾期失效', 'Expired'),
  ended: words('已终止', 'Ended'),
});

export const sideShown = shown(sides, {
  origin: words('认定地', 'Certifying locality'),
  destination: words('户籍地', 'Hukou locality'),
});

/** Which part of the exchange acted by itself. */
export const systemNameShown = shown(systemNames, {
  receive: words('平台（送达）', 'The exchange (delivery)'),
  sweep: words('平台（到期处理）', 'The exchange (time limits)'),
  runs: words('平台（批次）', 'The exchange (runs)'),
});

const trailFaults: Readonly<Record<TrailFault['code'], Words>> = {
  'sequence-broken': words('序号不连续', 'The numbering breaks'),
  'previous-hash-differs': words('与前一事件不衔接', 'Does not follow from the event before'),
  'hash-differs': words('内容与校验值不符', 'The content is not what was hashed'),
  damaged: words('事件已损坏', 'The event is damaged'),
  'end-differs': words('链尾不符', 'The end is not where the case says'),
};
export const trailFaultShown = shown(keysOf(trailFaults), trailFaults);

export const escalationShown = shown(escalationLevels, {
  county: words('县级督办', 'County'),
  city: words('市级督办', 'City'),
  province: words('省级督办', 'Province'),
  ministry: words('部级督办', 'Ministry'),
});

export const standingShown = shown(['running', 'due-soon', 'overdue', 'paused'], {
  running: words('办理期内', 'In time'),
  'due-soon': words('即将到期', 'Due soon'),
  overdue: words('已逾期', 'Overdue'),
  paused: words('暂停计时', 'Paused'),
});

export const premiumStatusShown = shown(['listed', 'paid'], {
  listed: words('已列入代缴名单', 'Listed'),
  paid: words('已代缴', 'Paid'),
});

export const pensionStatusShown = shown(
  ['not-due', 'due', 'claimed', 'awarded', 'paying', 'suspended', 'terminated'],
  {
    'not-due': words('未到领取年龄', 'Not due'),
    due: words('应申领待遇', 'To be claimed'),
    claimed: words('已申领，待核定', 'Claimed'),
    awarded: words('已核定，待发放', 'Awarded'),
    paying: words('正常发放', 'Paying'),
    suspended: words('暂停发放', 'Suspended'),
    terminated: words('已终止发放', 'Terminated'),
  },
);

export const eligibilityShown = shown(eligibilityCodes, {
  'may-contribute': words('可以参保缴费', 'May contribute'),
  'may-draw': words('可以领取待遇', 'May draw a pension'),
  dead: words('已死亡', 'Dead'),
  'no-hukou': words('户籍已注销', 'No household registration'),
  'hukou-elsewhere': words('户籍不在本地', 'Registered elsewhere'),
  'under-sixteen': words('未满16周岁', 'Under 16'),
  'draws-elsewhere': words('已在他处领取待遇', 'Draws elsewhere'),
  'in-employee-scheme': words('已参加职工养老保险', 'In the employee scheme'),
  'in-public-institution-scheme': words('已参加机关事业单位养老保险', 'In the public-institution scheme'),
  'in-resident-scheme-elsewhere': words('已在他处参加居民养老保险', 'In the resident scheme elsewhere'),
  student: words('在校学生', 'Student'),
  soldier: words('现役军人', 'Soldier'),
  prisoner: words('服刑人员', 'Prisoner'),
});

export const premiumNotDue = {
  'person-died': words('已死亡，不再代缴', 'The person died.'),
  'over-sixty': words('已满60周岁，不再代缴', 'Aged 60 or over: no premium.'),
  'no-hardship-status': words('当年无困难身份', 'No hardship status in that year.'),
  'status-not-paid-for-here': words(
    '本地不为该类人员代缴',
    'The premium of this group is not paid for here.',
  ),
} as const;
export const premiumNotDueShown = shown(premiumNotDueCodes, premiumNotDue);

export const awardNotDueShown = shown(awardNotDueCodes, {
  'contribution-years-missing': words('缴费年限不足', 'Years of contribution are missing.'),
  'back-payment-missing': words('应补缴的年度尚未补缴', 'Years to be paid back are not paid yet.'),
});
