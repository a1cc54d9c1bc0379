import { Dashboard, GraphWidget, type Metric } from 'aws-cdk-lib/aws-cloudwatch';
import type { HttpStage } from 'aws-cdk-lib/aws-apigatewayv2';
import type { Construct } from 'constructs';
import { alarmPeriod as period } from './alarms.ts';
import type { ExchangeFunctions } from './exchange-functions.ts';
import type { ProvinceInbox } from './province-inbox.ts';
import type { RunQueue } from './run-queue.ts';

interface Shown {
  readonly stage: HttpStage;
  readonly functions: ExchangeFunctions;
  readonly inboxes: readonly ProvinceInbox[];
  readonly runQueue: RunQueue;
}

const graph = (title: string, left: readonly Metric[]) =>
  new GraphWidget({ title, left: [...left], width: 12, height: 7 });

/** The exchange on one page: what comes in, what waits where, what fails. */
export const dashboard = (scope: Construct, { stage, functions, inboxes, runQueue }: Shown): Dashboard => {
  const all = Object.values(functions);
  return new Dashboard(scope, 'Dashboard', {
    widgets: [
      [
        graph('请求 / Requests', [
          stage.metricCount({ period }),
          stage.metricClientError({ period, statistic: 'Sum' }),
          stage.metricServerError({ period, statistic: 'Sum' }),
        ]),
        graph('响应时间 / Latency p99', [stage.metricLatency({ period, statistic: 'p99' })]),
      ],
      [
        graph(
          '各省收件箱积压 / Messages waiting by unit',
          inboxes.map(({ queue, unit }) =>
            queue.metricApproximateNumberOfMessagesVisible({ period, label: unit }),
          ),
        ),
        graph(
          '各省最久等待 / Longest wait by unit',
          inboxes.map(({ queue, unit }) =>
            queue.metricApproximateAgeOfOldestMessage({ period, label: unit }),
          ),
        ),
      ],
      [
        graph('名册待算 / Runs waiting for the worker', [
          runQueue.queue.metricApproximateNumberOfMessagesVisible({ period }),
        ]),
        graph('名册最久等待 / Longest wait of a run', [
          runQueue.queue.metricApproximateAgeOfOldestMessage({ period }),
        ]),
      ],
      [
        graph(
          '函数错误 / Errors by function',
          all.map(({ lambda, name }) => lambda.metricErrors({ period, label: name })),
        ),
        graph(
          '函数耗时 / Duration p99 by function',
          all.map(({ lambda, name }) => lambda.metricDuration({ period, label: name, statistic: 'p99' })),
        ),
      ],
    ],
  });
};
