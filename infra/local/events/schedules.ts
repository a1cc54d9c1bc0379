import { randomUUID } from 'node:crypto';
import * as z from 'zod';
import { describeError, localError } from '../local-error.ts';
import type { SourceLog } from '../local-log.ts';
import type { Deployment } from '../template/identities.ts';
import { readProperties } from '../template/read-properties.ts';
import { resourcesOfType } from '../template/template.ts';
import { localAccount } from '../template/pseudo-parameters.ts';

export interface Schedule {
  readonly logicalId: string;
  readonly name: string;
  readonly functionArn: string;
  /** Undefined for calendar expressions, which run locally only when they are triggered or given an interval. */
  readonly intervalSeconds: number | undefined;
  readonly enabled: boolean;
  /** JSON text of the template; undefined gives the event of the clock. */
  readonly input: string | undefined;
}

const state = z.enum(['ENABLED', 'DISABLED']).default('ENABLED');

const ruleSchema = z.object({
  ScheduleExpression: z.string(),
  State: state,
  EventPattern: z.undefined().optional(),
  Targets: z.array(z.object({ Arn: z.string(), Input: z.string().optional() })),
});

const scheduleSchema = z.object({
  ScheduleExpression: z.string(),
  State: state,
  Target: z.object({ Arn: z.string(), Input: z.string().optional() }),
});

export function readSchedules({ template, scope }: Deployment): readonly Schedule[] {
  const rules = resourcesOfType(template, 'AWS::Events::Rule').flatMap((resource) => {
    const rule = readProperties(resource, scope, ruleSchema);
    return rule.Targets.map((target) => ({ resource, expression: rule.ScheduleExpression, rule, target }));
  });
  const schedules = resourcesOfType(template, 'AWS::Scheduler::Schedule').map((resource) => {
    const rule = readProperties(resource, scope, scheduleSchema);
    return { resource, expression: rule.ScheduleExpression, rule, target: rule.Target };
  });
  return [...rules, ...schedules].map(({ resource, expression, rule, target }) => ({
    logicalId: resource.logicalId,
    name: String(scope.reference(resource.logicalId)),
    functionArn: target.Arn,
    intervalSeconds: intervalOf(expression, resource.logicalId),
    enabled: rule.State === 'ENABLED',
    input: target.Input,
  }));
}

const unitSeconds: Readonly<Record<string, number | undefined>> = { minute: 60, hour: 3_600, day: 86_400 };

function intervalOf(expression: string, logicalId: string): number | undefined {
  const rate = /^rate\((\d+) (minute|hour|day)s?\)$/u.exec(expression);
  const seconds = unitSeconds[rate?.[2] ?? ''];
  if (rate !== null && seconds !== undefined) return Number(rate[1]) * seconds;
  if (expression.startsWith('cron(')) return undefined;
  throw localError('schedule-unknown', `${logicalId}: ${expression}`);
}

/** What the function of a schedule gets. */
export function scheduledEvent({ input, name }: Pick<Schedule, 'input' | 'name'>, region: string): unknown {
  const time = new Date().toISOString();
  if (input !== undefined) return JSON.parse(input.replaceAll('<aws.scheduler.scheduled-time>', time));
  return {
    version: '0',
    id: randomUUID(),
    'detail-type': 'Scheduled Event',
    source: 'aws.events',
    account: localAccount,
    time: time.replace(/\.\d+Z$/u, 'Z'),
    region,
    resources: [`arn:aws:events:${region}:${localAccount}:rule/${name}`],
    detail: {},
  };
}

export interface RunningSchedules {
  stop(): void;
}

/** Runs each enabled schedule at its interval, never twice at the same time. */
export function runSchedules(
  schedules: readonly Schedule[],
  run: (schedule: Schedule) => Promise<unknown>,
  log: (logicalId: string) => SourceLog,
): RunningSchedules {
  const timers = schedules.flatMap((schedule) => {
    const { intervalSeconds, enabled, logicalId } = schedule;
    if (!enabled) return [];
    if (intervalSeconds === undefined) {
      log(logicalId)('info', 'schedule-by-trigger-only', 'a calendar expression runs locally when triggered');
      return [];
    }
    let running = false;
    const timer = setInterval(() => {
      if (running) return;
      running = true;
      run(schedule)
        .catch((error: unknown) => log(logicalId)('error', 'schedule-failed', describeError(error)))
        .finally(() => {
          running = false;
        });
    }, intervalSeconds * 1_000);
    return [timer];
  });
  return { stop: () => timers.forEach((timer) => clearInterval(timer)) };
}
