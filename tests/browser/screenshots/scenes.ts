import type { Page } from 'playwright-core';
import { approverOf, clerkOf } from '../../../functions/cli/demo/parts.ts';
import { pusher } from '../support/cases.ts';
import type { Seeded } from './seed.ts';

/** One state of one screen. */
export interface Scene {
  readonly name: string;
  readonly officer: string;
  readonly path: string;
  /** Done before the address is opened. */
  readonly before?: (page: Page) => Promise<void>;
  /** Done when it is open. */
  readonly then?: (page: Page) => Promise<void>;
}

const press = (name: string) => (page: Page) =>
  page.getByRole('button', { name, exact: true }).first().click();

const listAnswers = '**/v1/handovers?*';
const broken = async (page: Page): Promise<void> => {
  await page.route(listAnswers, (route) => route.abort());
};
/** When it was tried again in vain. */
const failed = (page: Page) => page.getByRole('alert').first().waitFor();

const slow = async (page: Page): Promise<void> => {
  await page.route(listAnswers, () => undefined);
};

const selectAll = async (page: Page): Promise<void> => {
  await page.getByRole('checkbox', { name: '选择本页全部' }).check();
  await page.getByRole('button', { name: '批量接收' }).click();
  await page.getByText(/接收件数/u).waitFor();
};

const verify =
  (caseNumber: string) =>
  async (page: Page): Promise<void> => {
    await page.getByRole('textbox', { name: '案件编号' }).fill(caseNumber);
    await page.getByRole('button', { name: '核验', exact: true }).click();
    await page.getByRole('heading', { name: /^轨迹/u }).waitFor();
  };

const ofClerk = (seeded: Seeded): readonly Scene[] => {
  const clerk = clerkOf(seeded.county);
  const full = clerkOf(seeded.full);
  return [
    { name: 'inbox-empty', officer: clerkOf(seeded.empty), path: '/inbox' },
    { name: 'runs-empty', officer: clerkOf(seeded.empty), path: '/runs' },
    { name: 'inbox', officer: clerk, path: '/inbox' },
    { name: 'inbox-accept', officer: full, path: '/inbox', then: selectAll },
    { name: 'inbox-ten-thousand', officer: full, path: '/inbox' },
    { name: 'inbox-error', officer: clerk, path: '/inbox?view=mine', before: broken, then: failed },
    { name: 'inbox-slow', officer: clerk, path: '/inbox?view=waiting', before: slow },
    { name: 'case', officer: clerk, path: `/cases/${seeded.caseId}` },
    { name: 'case-reveal', officer: clerk, path: `/cases/${seeded.caseId}`, then: press('查看本人信息') },
    { name: 'case-return', officer: clerk, path: `/cases/${seeded.caseId}`, then: press('退回更正') },
    { name: 'case-trail', officer: clerk, path: `/cases/${seeded.caseId}/trail` },
    { name: 'case-letter', officer: clerk, path: `/cases/${seeded.caseId}/letter` },
    { name: 'case-proposed', officer: clerk, path: `/cases/${seeded.proposedId}` },
    { name: 'case-not-found', officer: clerk, path: '/cases/01a200b0-9a72-71ea-a3b1-d564ee7cd083' },
    { name: 'runs', officer: clerk, path: '/runs' },
    { name: 'run', officer: clerk, path: `/runs/${seeded.runId}` },
    { name: 'run-lines', officer: clerk, path: `/runs/${seeded.runId}/lines` },
    { name: 'run-file', officer: clerk, path: `/runs/${seeded.runId}/file` },
    { name: 'run-return', officer: clerk, path: `/runs/${seeded.runId}/return` },
    { name: 'run-trail', officer: clerk, path: `/runs/${seeded.runId}/trail` },
    { name: 'case-approve', officer: approverOf(seeded.county), path: `/cases/${seeded.proposedId}` },
  ];
};

const ofOthers = (seeded: Seeded): readonly Scene[] => [
  { name: 'sent', officer: pusher, path: '/sent' },
  { name: 'sent-push', officer: pusher, path: '/sent/push' },
  { name: 'sent-push-faults', officer: pusher, path: '/sent/push', then: press('下一步：核对') },
  { name: 'sent-inquiry', officer: pusher, path: '/sent/inquiry' },
  { name: 'sent-spreadsheet', officer: pusher, path: '/sent/spreadsheet' },
  { name: 'case-returned', officer: pusher, path: `/cases/${seeded.returnedId}` },
  { name: 'supervision', officer: 'supervisor-nation', path: '/supervision' },
  { name: 'supervision-pairs', officer: 'supervisor-nation', path: '/supervision/pairs' },
  { name: 'supervision-overdue', officer: `supervisor-${seeded.county}`, path: '/supervision/overdue' },
  { name: 'supervision-returns', officer: 'supervisor-nation', path: '/supervision/returns' },
  { name: 'operations', officer: 'supervisor-nation', path: '/operations' },
  { name: 'operations-parked', officer: 'supervisor-nation', path: '/operations/parked' },
  { name: 'operations-localities', officer: 'supervisor-nation', path: '/operations/localities' },
  { name: 'audit', officer: `auditor-${seeded.county.slice(0, 2)}`, path: '/audit' },
  { name: 'audit-saved', officer: `auditor-${seeded.county.slice(0, 2)}`, path: '/audit/saved' },
  { name: 'audit-looks', officer: `auditor-${seeded.county.slice(0, 2)}`, path: '/audit/looks' },
  {
    name: 'audit-verify',
    officer: `auditor-${seeded.county.slice(0, 2)}`,
    path: '/audit/verify',
    then: verify(seeded.caseNumber),
  },
];

/** Every screen in every state that a picture can show; those of one officer stand together. */
export const scenesOf = (seeded: Seeded): readonly Scene[] =>
  [...ofClerk(seeded), ...ofOthers(seeded)].toSorted((one, other) =>
    one.officer.localeCompare(other.officer),
  );
