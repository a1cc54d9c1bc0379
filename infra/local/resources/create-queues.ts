import {
  CreateQueueCommand,
  GetQueueAttributesCommand,
  SetQueueAttributesCommand,
  type SQSClient,
} from '@aws-sdk/client-sqs';
import * as z from 'zod';
import type { Deployment } from '../template/identities.ts';
import { readProperties, truth } from '../template/read-properties.ts';
import { resourcesOfType, type TemplateResource } from '../template/template.ts';

/** A queue as the local run created it; times in seconds, as the template has them. */
export interface LocalQueue {
  readonly logicalId: string;
  readonly name: string;
  readonly url: string;
  readonly arn: string;
  readonly visibilityTimeoutSeconds: number;
}

const defaultVisibilityTimeoutSeconds = 30;

const plainSchema = z.object({
  QueueName: z.string().optional(),
  FifoQueue: truth.optional(),
  ContentBasedDeduplication: truth.optional(),
  DeduplicationScope: z.string().optional(),
  FifoThroughputLimit: z.string().optional(),
  DelaySeconds: z.coerce.number().optional(),
  MaximumMessageSize: z.coerce.number().optional(),
  MessageRetentionPeriod: z.coerce.number().optional(),
  ReceiveMessageWaitTimeSeconds: z.coerce.number().optional(),
  VisibilityTimeout: z.coerce.number().optional(),
});

const redriveSchema = z.object({
  RedrivePolicy: z.object({ deadLetterTargetArn: z.string(), maxReceiveCount: z.coerce.number() }).optional(),
});

/**
 * Creates the queues or takes those that are there, then sets their attributes. Keys and policies are left out:
 * the server has neither. A dead-letter queue is named by the address its own server gave it, so redrive policies
 * come last.
 */
export async function createQueues(
  deployment: Deployment,
  queues: SQSClient,
  endpoint: string,
): Promise<readonly LocalQueue[]> {
  const resources = resourcesOfType(deployment.template, 'AWS::SQS::Queue');
  const created = await Promise.all(
    resources.map((resource) => createQueue(resource, deployment, queues, endpoint)),
  );
  for (const { logicalId, name, url, arn } of created) {
    deployment.identify(logicalId, {
      reference: url,
      attributes: { Arn: arn, QueueName: name, QueueUrl: url },
    });
  }
  await Promise.all(resources.map((resource) => setRedrive(resource, deployment, queues)));
  return created;
}

async function createQueue(
  resource: TemplateResource,
  deployment: Deployment,
  queues: SQSClient,
  endpoint: string,
): Promise<LocalQueue> {
  const properties = readProperties(resource, deployment.scope, plainSchema);
  const { QueueName, FifoQueue, ...attributes } = properties;
  const name = QueueName ?? derivedName(deployment.template.stackName, resource.logicalId, FifoQueue);
  const made = await queues.send(
    new CreateQueueCommand({ QueueName: name, ...(FifoQueue && { Attributes: { FifoQueue: 'true' } }) }),
  );
  const url = `${endpoint}${new URL(made.QueueUrl ?? endpoint).pathname}`;
  const set = Object.entries(attributes).filter(([, value]) => value !== undefined);
  if (set.length > 0) {
    const Attributes = Object.fromEntries(set.map(([key, value]) => [key, String(value)]));
    await queues.send(new SetQueueAttributesCommand({ QueueUrl: url, Attributes }));
  }
  const answer = await queues.send(
    new GetQueueAttributesCommand({ QueueUrl: url, AttributeNames: ['QueueArn'] }),
  );
  const visibilityTimeoutSeconds = attributes.VisibilityTimeout ?? defaultVisibilityTimeoutSeconds;
  const arn = answer.Attributes?.['QueueArn'] ?? '';
  return { logicalId: resource.logicalId, name, url, arn, visibilityTimeoutSeconds };
}

function derivedName(stackName: string, logicalId: string, fifo: boolean | undefined): string {
  const suffix = fifo === true ? '.fifo' : '';
  return `${`${stackName}-${logicalId}`.slice(0, 80 - suffix.length)}${suffix}`;
}

async function setRedrive(
  resource: TemplateResource,
  deployment: Deployment,
  queues: SQSClient,
): Promise<void> {
  const { RedrivePolicy } = readProperties(resource, deployment.scope, redriveSchema);
  if (RedrivePolicy === undefined) return;
  const QueueUrl = String(deployment.scope.reference(resource.logicalId));
  const Attributes = { RedrivePolicy: JSON.stringify(RedrivePolicy) };
  await queues.send(new SetQueueAttributesCommand({ QueueUrl, Attributes }));
}
