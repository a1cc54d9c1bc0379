import { Duration, RemovalPolicy } from 'aws-cdk-lib';
import { PolicyDocument, Role, ServicePrincipal } from 'aws-cdk-lib/aws-iam';
import { Architecture, Code, Function as Lambda, Runtime } from 'aws-cdk-lib/aws-lambda';
import { LogGroup } from 'aws-cdk-lib/aws-logs';
import type { Queue } from 'aws-cdk-lib/aws-sqs';
import { Construct } from 'constructs';
import { join } from 'node:path';
import type { FunctionName } from '../../shared/runtime/names.ts';
import { alarmPeriod, type Alarms } from './alarms.ts';
import { deadLetters } from './dead-letters.ts';
import { grantsOf } from './function-grants.ts';
import { environmentFor, type Surroundings } from './function-environment.ts';
import { settingsOf } from './function-settings.ts';
import { statementsOf } from './function-statements.ts';
import { durationImpact, errorImpact, lostRecordsImpact, throttleImpact } from './impacts.ts';
import { logRetention } from './log-retention.ts';

/** The newest that Lambda runs; `infra/bundle.ts` targets the same. */
export const runtime = Runtime.NODEJS_24_X;

export interface ExchangeFunctionOptions {
  readonly name: FunctionName;
  /** Folder with one bundle per function. */
  readonly bundles: string;
  readonly alarms: Alarms;
  readonly sources: Surroundings;
}

const pascal = (name: string): string => name.charAt(0).toUpperCase() + name.slice(1);

/** One function with its own role, log group and alarms: one permission boundary per way in. */
export class ExchangeFunction extends Construct {
  readonly name: FunctionName;
  readonly lambda: Lambda;
  /** Where a stretch of the stream goes that this function failed on for good. */
  readonly failures: Queue | undefined;

  constructor(scope: Construct, options: ExchangeFunctionOptions) {
    super(scope, pascal(options.name));
    this.name = options.name;
    this.failures = this.failuresOf(options);
    const { purpose, memoryMegabytes, timeoutSeconds, reservedConcurrency } = settingsOf(options.name);
    const logs = new LogGroup(this, 'Logs', { retention: logRetention, removalPolicy: RemovalPolicy.RETAIN });
    this.lambda = new Lambda(this, 'Function', {
      description: `Enrolment exchange. ${purpose}`,
      runtime,
      architecture: Architecture.ARM_64,
      handler: 'index.handler',
      code: Code.fromAsset(join(options.bundles, options.name)),
      memorySize: memoryMegabytes,
      timeout: Duration.seconds(timeoutSeconds),
      environment: environmentFor(options.name, options.sources),
      role: this.role(options, logs),
      logGroup: logs,
      ...(reservedConcurrency === undefined ? {} : { reservedConcurrentExecutions: reservedConcurrency }),
    });
    this.ringWhenFailing(options.alarms, timeoutSeconds);
  }

  private failuresOf({ name, alarms, sources }: ExchangeFunctionOptions): Queue | undefined {
    if (!grantsOf[name].readsStream) return undefined;
    return deadLetters(this, 'Failures', {
      key: sources.keys.exchange,
      alarms,
      impact: lostRecordsImpact(name),
    });
  }

  private role({ name, sources }: ExchangeFunctionOptions, logs: LogGroup): Role {
    const statements = statementsOf(grantsOf[name], sources, { logs, failures: this.failures });
    return new Role(this, 'Role', {
      description: `Enrolment exchange, function ${name}`,
      assumedBy: new ServicePrincipal('lambda.amazonaws.com'),
      inlinePolicies: { grants: new PolicyDocument({ statements }) },
    });
  }

  private ringWhenFailing(alarms: Alarms, timeoutSeconds: number): void {
    const { name, lambda } = this;
    alarms.ring(this, 'Errors', {
      metric: lambda.metricErrors({ period: alarmPeriod }),
      threshold: 1,
      periods: 2,
      impact: errorImpact(name),
    });
    alarms.ring(this, 'Throttles', {
      metric: lambda.metricThrottles({ period: alarmPeriod }),
      threshold: 1,
      periods: 2,
      impact: throttleImpact(name),
    });
    alarms.ring(this, 'Duration', {
      metric: lambda.metricDuration({ period: alarmPeriod, statistic: 'p99' }),
      threshold: Duration.seconds(timeoutSeconds).toMilliseconds() * 0.8,
      periods: 3,
      impact: durationImpact(name),
    });
  }
}
