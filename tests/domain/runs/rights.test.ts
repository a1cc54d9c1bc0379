import { expect, test } from 'vitest';
import { allowedRunActions, runRefusal } from '../../../shared/domain/runs/actions.ts';
import type { RunDraft } from '../../../shared/domain/runs/events.ts';
import { openingRefusal } from '../../../shared/domain/runs/opening.ts';
import { civilDateSchema } from '../../../shared/kernel/civil-date.ts';
import { divisionCodeSchema } from '../../../shared/kernel/division-code.ts';
import {
  approver,
  clerk,
  closed,
  computed,
  county,
  officer,
  opened,
  out,
  page,
  reviewed,
  runAfter,
  stopped,
} from './story.ts';

type Story = readonly [RunDraft, ...RunDraft[]];

test.each<readonly [string, Story, readonly string[], readonly string[]]>([
  ['while it is computed nobody does anything', [opened, page(1, 'next')], [], []],
  ['a run that stopped is computed anew', [opened, stopped], ['recompute'], []],
  ['computed: the clerk reviews it or has it computed anew', computed, ['recompute', 'review'], []],
  [
    'reviewed: another officer approves it',
    [...computed, reviewed],
    ['recompute', 'reject'],
    ['reject', 'approve'],
  ],
  ['issued: the file goes out, answers come in', out, ['instructions', 'returns', 'post'], ['instructions']],
  ['closed: late answers are still taken', closed, ['instructions', 'returns'], ['instructions']],
])('%s', (_sentence, story, byClerk, byApprover) => {
  const run = runAfter(...story);
  expect(allowedRunActions(run, clerk)).toEqual(byClerk);
  expect(allowedRunActions(run, approver)).toEqual(byApprover);
  for (const nobody of [
    officer('auditor', '530921', 'auditor', 'supervisor'),
    officer('other', '34', 'clerk', 'approver'),
  ])
    expect(allowedRunActions(run, nobody)).toEqual([]);
});

test('who reviewed does not approve, whatever roles they hold', () => {
  const run = runAfter(...computed, reviewed);
  expect(runRefusal(run, 'approve', officer('clerk', '530921', 'clerk', 'approver'))).toBe(
    'second-officer-required',
  );
  expect(runRefusal(run, 'approve', officer('third', '53', 'approver'))).toBeUndefined();
});

const today = civilDateSchema.parse('2025-06-30');
const opening = (
  period: string,
  more: { readonly kind?: 'payroll' | 'premium-list'; readonly latest?: Story } = {},
) =>
  openingRefusal(
    { kind: more.kind ?? 'payroll', division: county, period },
    { officer: clerk, today, ...(more.latest ? { latest: runAfter(...more.latest) } : {}) },
  );

test('a period is opened from its first day on', () => {
  expect(opening('2025-05')).toBeUndefined();
  expect(opening('2025-06')).toBeUndefined();
  expect(opening('2025-07')).toBe('run-period-in-the-future');
  expect(opening('2025', { kind: 'premium-list' })).toBeUndefined();
  expect(opening('2026', { kind: 'premium-list' })).toBe('run-period-in-the-future');
  expect(opening('2025-06', { kind: 'premium-list' })).toBe('run-period-does-not-fit');
});

test('the run before has to be closed, and no earlier one is opened behind it', () => {
  expect(opening('2025-06', { latest: closed })).toBe('run-exists');
  expect(opening('2025-05', { latest: closed })).toBe('later-run-exists');
  const july = { officer: clerk, today: civilDateSchema.parse('2025-07-01') };
  const opens = { kind: 'payroll', division: county, period: '2025-07' } as const;
  expect(openingRefusal(opens, { ...july, latest: runAfter(...out) })).toBe('earlier-run-open');
  expect(openingRefusal(opens, { ...july, latest: runAfter(...closed) })).toBeUndefined();
});

test('a run is one county’s; a prefecture without counties counts as one', () => {
  const at = (division: string) =>
    openingRefusal(
      { kind: 'payroll', division: divisionCodeSchema.parse(division), period: '2025-06' },
      { officer: officer('clerk', division.slice(0, 2), 'clerk'), today },
    );
  expect(at('530000')).toBe('run-division-not-a-county');
  expect(at('441900')).toBeUndefined();
});
