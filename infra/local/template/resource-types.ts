import { localError } from '../local-error.ts';
import type { Template } from './template.ts';

/** What the local run builds from the template. */
export const handledTypes = [
  'AWS::ApiGatewayV2::Api',
  'AWS::ApiGatewayV2::Authorizer',
  'AWS::ApiGatewayV2::Integration',
  'AWS::ApiGatewayV2::Route',
  'AWS::ApiGatewayV2::Stage',
  'AWS::DynamoDB::GlobalTable',
  'AWS::DynamoDB::Table',
  'AWS::Events::Rule',
  'AWS::Lambda::EventSourceMapping',
  'AWS::Lambda::Function',
  'AWS::S3::Bucket',
  'AWS::Scheduler::Schedule',
  'AWS::SQS::Queue',
] as const;

const permissions = 'the engines check no permissions; the grants are asserted on the template';
const encryption =
  'the engines keep plain files on this machine; encryption at rest is asserted on the template';
const observation = 'nobody is paged by a local run; its alarms and dashboards are asserted on the template';
const logs = 'output of the functions goes to the log of the run';
const backups = 'the data folder is the copy; recovery is asserted on the template';
const addresses = 'the local run answers on 127.0.0.1 only';
const analytics = 'the same questions are asked of a local database engine';

/** What the local run leaves out on purpose, each with its reason. */
export const ignoredTypes: Readonly<Record<string, string | undefined>> = {
  'AWS::ApiGatewayV2::ApiMapping': addresses,
  'AWS::ApiGatewayV2::DomainName': addresses,
  'AWS::Athena::NamedQuery': analytics,
  'AWS::Athena::WorkGroup': analytics,
  'AWS::Backup::BackupPlan': backups,
  'AWS::Backup::BackupSelection': backups,
  'AWS::Backup::BackupVault': backups,
  'AWS::CDK::Metadata': 'says only which construct library was used',
  'AWS::CloudTrail::Trail': observation,
  'AWS::CloudWatch::Alarm': observation,
  'AWS::CloudWatch::CompositeAlarm': observation,
  'AWS::CloudWatch::Dashboard': observation,
  'AWS::Glue::Database': analytics,
  'AWS::Glue::Table': analytics,
  'AWS::IAM::ManagedPolicy': permissions,
  'AWS::IAM::Policy': permissions,
  'AWS::IAM::Role': permissions,
  'AWS::KMS::Alias': encryption,
  'AWS::KMS::Key': encryption,
  'AWS::Lambda::EventInvokeConfig': 'schedules are tried once locally; the next run of the clock tries again',
  'AWS::Lambda::Permission': permissions,
  'AWS::Logs::LogGroup': logs,
  'AWS::Logs::MetricFilter': observation,
  'AWS::Logs::QueryDefinition': observation,
  'AWS::Logs::ResourcePolicy': permissions,
  'AWS::S3::BucketPolicy': permissions,
  'AWS::SNS::Subscription': observation,
  'AWS::SNS::Topic': observation,
  'AWS::SNS::TopicPolicy': permissions,
  'AWS::SQS::QueuePolicy': permissions,
  'AWS::Scheduler::ScheduleGroup': 'schedules need no group to run',
  'AWS::XRay::Group': observation,
};

/**
 * Every resource is either built or left out for a stated reason.
 *
 * @throws `resource-type-unknown` with the logical id and type of each other resource.
 */
export function requireKnownTypes(template: Template): void {
  const handled = new Set<string>(handledTypes);
  const unknown = [...template.resources.values()].filter(
    ({ type }) => !handled.has(type) && ignoredTypes[type] === undefined,
  );
  if (unknown.length === 0) return;
  const names = unknown.map(({ logicalId, type }) => `${logicalId} (${type})`).join(', ');
  throw localError(
    'resource-type-unknown',
    `${names}: build it locally or name it in infra/local/template/resource-types.ts with the reason why not`,
  );
}
