import * as z from 'zod';
import { localError } from '../local-error.ts';
import type { LocalQueue } from '../resources/create-queues.ts';
import type { Deployment } from '../template/identities.ts';
import { readProperties, requireKnownProperties, truth } from '../template/read-properties.ts';
import { resourcesOfType } from '../template/template.ts';
import { compileFilters, type EventFilter } from './event-filter.ts';

interface Mapping {
  readonly logicalId: string;
  /** Name or address of the function, as the template gives it. */
  readonly functionReference: string;
  readonly batchSize: number;
  readonly filter: EventFilter;
  readonly reportsFailures: boolean;
}

export interface QueueMapping extends Mapping {
  readonly queue: LocalQueue;
}

export interface StreamMapping extends Mapping {
  readonly streamArn: string;
  readonly startingPosition: 'TRIM_HORIZON' | 'LATEST';
  readonly bisects: boolean;
  /** Infinity when the template sets no limit. */
  readonly retryAttempts: number;
  /** The address of the queue that gets a note of each batch given up. */
  readonly failureQueueArn: string | undefined;
}

const mappingSchema = z.object({
  EventSourceArn: z.string(),
  FunctionName: z.string(),
  Enabled: truth.default(true),
  BatchSize: z.coerce.number().optional(),
  StartingPosition: z.enum(['TRIM_HORIZON', 'LATEST']).optional(),
  FunctionResponseTypes: z.array(z.literal('ReportBatchItemFailures')).default([]),
  FilterCriteria: z
    .object({ Filters: z.array(z.object({ Pattern: z.string() })).default([]) })
    .default({ Filters: [] }),
  BisectBatchOnFunctionError: truth.default(false),
  MaximumRetryAttempts: z.coerce.number().default(-1),
  DestinationConfig: z.object({ OnFailure: z.object({ Destination: z.string() }).optional() }).default({}),
});

const leftOut: Readonly<Record<string, string | undefined>> = {
  KmsKeyArn: 'filters are not encrypted on this machine',
  LoggingConfig: 'the log of the run has everything',
  MaximumBatchingWindowInSeconds: 'a local run answers at once instead of waiting for a fuller batch',
  MaximumRecordAgeInSeconds:
    'a data folder may lie unused for weeks; its records still count when it is started',
  MetricsConfig: 'no metrics are kept',
  ParallelizationFactor: 'one batch at a time keeps a stronger order than any factor',
  ProvisionedPollerConfig: 'pollers cost nothing here',
  ScalingConfig: 'the copies of a function are limited by its pool',
  Tags: 'nothing reads them',
};

const defaultQueueBatch = 10;
const defaultStreamBatch = 100;

/** @throws `event-source-unknown` for a source that is neither a queue nor a table's stream of the template. */
export function readMappings(
  deployment: Deployment,
  queues: readonly LocalQueue[],
): { readonly queueMappings: readonly QueueMapping[]; readonly streamMappings: readonly StreamMapping[] } {
  const queueMappings: QueueMapping[] = [];
  const streamMappings: StreamMapping[] = [];
  for (const resource of resourcesOfType(deployment.template, 'AWS::Lambda::EventSourceMapping')) {
    requireKnownProperties(resource, mappingSchema, leftOut);
    const properties = readProperties(resource, deployment.scope, mappingSchema);
    if (!properties.Enabled) continue;
    const { EventSourceArn, MaximumRetryAttempts, StartingPosition } = properties;
    const patterns = properties.FilterCriteria.Filters.map(({ Pattern }) => Pattern);
    const common = {
      logicalId: resource.logicalId,
      functionReference: properties.FunctionName,
      filter: compileFilters(patterns, resource.logicalId),
      reportsFailures: properties.FunctionResponseTypes.length > 0,
    };
    const queue = queues.find(({ arn }) => arn === EventSourceArn);
    if (queue !== undefined) {
      queueMappings.push({ ...common, batchSize: properties.BatchSize ?? defaultQueueBatch, queue });
    } else if (EventSourceArn.includes('/stream/') && StartingPosition !== undefined) {
      streamMappings.push({
        ...common,
        batchSize: properties.BatchSize ?? defaultStreamBatch,
        streamArn: EventSourceArn,
        startingPosition: StartingPosition,
        bisects: properties.BisectBatchOnFunctionError,
        retryAttempts: MaximumRetryAttempts < 0 ? Infinity : MaximumRetryAttempts,
        failureQueueArn: properties.DestinationConfig.OnFailure?.Destination,
      });
    } else {
      throw localError('event-source-unknown', `${resource.logicalId} reads from ${EventSourceArn}`);
    }
  }
  return { queueMappings, streamMappings };
}
