import { localCredentials, type Endpoints } from '../local-clients.ts';
import type { FunctionDefinition } from './function-definition.ts';

export interface EnvironmentOptions {
  readonly region: string;
  readonly endpoints: Endpoints;
  /** Given by whoever starts the run; wins over the template. */
  readonly extra: Readonly<Record<string, string>>;
}

/**
 * All a function sees of its surroundings. The user's own variables, profiles and credentials stay outside, and
 * any service that has no local engine gets a dead address: a local run cannot reach a cloud account by accident.
 */
export function functionEnvironment(
  definition: FunctionDefinition,
  { region, endpoints, extra }: EnvironmentOptions,
): Readonly<Record<string, string>> {
  return {
    PATH: process.env['PATH'] ?? '',
    LANG: 'en_US.UTF-8',
    AWS_LAMBDA_FUNCTION_NAME: definition.name,
    AWS_LAMBDA_FUNCTION_MEMORY_SIZE: String(definition.memoryMegabytes),
    AWS_LAMBDA_FUNCTION_VERSION: '$LATEST',
    AWS_LAMBDA_LOG_GROUP_NAME: `/aws/lambda/${definition.name}`,
    AWS_LAMBDA_LOG_STREAM_NAME: 'local',
    AWS_LAMBDA_INITIALIZATION_TYPE: 'on-demand',
    LAMBDA_TASK_ROOT: definition.codeFolder,
    _HANDLER: definition.handler,
    ...definition.environment,
    AWS_REGION: region,
    AWS_DEFAULT_REGION: region,
    AWS_ACCESS_KEY_ID: localCredentials.accessKeyId,
    AWS_SECRET_ACCESS_KEY: localCredentials.secretAccessKey,
    AWS_CONFIG_FILE: '/dev/null',
    AWS_SHARED_CREDENTIALS_FILE: '/dev/null',
    AWS_EC2_METADATA_DISABLED: 'true',
    AWS_ENDPOINT_URL: 'http://127.0.0.1:9',
    AWS_ENDPOINT_URL_DYNAMODB: endpoints.dynamodb,
    AWS_ENDPOINT_URL_SQS: endpoints.sqs,
    AWS_ENDPOINT_URL_S3: endpoints.sqs,
    ...extra,
  };
}
