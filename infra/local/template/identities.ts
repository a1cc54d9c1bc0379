import { localError } from '../local-error.ts';
import { conditionHolds } from './conditions.ts';
import type { Scope } from './intrinsics.ts';
import { localAccount, pseudoParameters } from './pseudo-parameters.ts';
import type { Template, TemplateResource } from './template.ts';

/** What `Ref` and `Fn::GetAtt` of one resource give. */
export interface Identity {
  readonly reference: string;
  readonly attributes: Readonly<Record<string, string | undefined>>;
}

/** The template together with the identities known so far; tables and queues are added once they exist. */
export interface Deployment {
  readonly template: Template;
  readonly scope: Scope;
  identify(logicalId: string, identity: Identity): void;
}

export function createDeployment(template: Template, apiEndpoint: string): Deployment {
  const identities = new Map<string, Identity>();
  const values = new Map([...pseudoParameters(template), ...template.parameterDefaults]);
  const identityOf = (logicalId: string): Identity => {
    const resource = template.resources.get(logicalId);
    if (resource === undefined) {
      throw localError(
        'reference-unknown',
        `${logicalId} is neither a resource nor a parameter of the template`,
      );
    }
    return identities.get(logicalId) ?? assumedIdentity(resource, template, apiEndpoint);
  };
  const scope: Scope = {
    reference: (name) => (values.has(name) ? values.get(name) : identityOf(name).reference),
    attribute: (logicalId, name) => {
      const found = identityOf(logicalId).attributes[name];
      if (found !== undefined) return found;
      throw localError('attribute-unknown', `the local run has no attribute ${name} of ${logicalId}`);
    },
    condition: (name) => conditionHolds(name, template, values),
  };
  return { template, scope, identify: (logicalId, identity) => void identities.set(logicalId, identity) };
}

const nameProperties = [
  'FunctionName',
  'BucketName',
  'TopicName',
  'LogGroupName',
  'RoleName',
  'Name',
] as const;

/** The name the template gives, or one made of the stack and the logical id. */
export function givenName(resource: TemplateResource, stackName: string, property: string): string {
  const given = resource.properties[property];
  return typeof given === 'string' ? given : `${stackName}-${resource.logicalId}`;
}

function assumedIdentity(resource: TemplateResource, template: Template, apiEndpoint: string): Identity {
  const { logicalId, type } = resource;
  const property = nameProperties.find((name) => typeof resource.properties[name] === 'string') ?? '';
  const given = givenName(resource, template.stackName, property);
  const name = type === 'AWS::S3::Bucket' ? given.toLowerCase() : given;
  const service = type.split('::')[1]?.toLowerCase() ?? 'local';
  const arn = `arn:aws:${service}:${template.region}:${localAccount}:${name}`;
  const byType = identityByType[type];
  if (byType !== undefined) return byType({ logicalId, name, arn, apiEndpoint, region: template.region });
  return { reference: name, attributes: { Arn: arn, Id: logicalId, Name: name } };
}

interface Facts {
  readonly logicalId: string;
  readonly name: string;
  readonly arn: string;
  readonly apiEndpoint: string;
  readonly region: string;
}

const functionArn = ({ region, name }: Facts) => `arn:aws:lambda:${region}:${localAccount}:function:${name}`;

const identityByType: Readonly<Record<string, ((facts: Facts) => Identity) | undefined>> = {
  'AWS::Lambda::Function': (facts) => ({ reference: facts.name, attributes: { Arn: functionArn(facts) } }),
  'AWS::ApiGatewayV2::Api': ({ logicalId, apiEndpoint }) => ({
    reference: logicalId,
    attributes: { ApiEndpoint: apiEndpoint, ApiId: logicalId },
  }),
  'AWS::ApiGatewayV2::Integration': ({ logicalId }) => ({ reference: logicalId, attributes: {} }),
  'AWS::ApiGatewayV2::Authorizer': ({ logicalId }) => ({
    reference: logicalId,
    attributes: { AuthorizerId: logicalId },
  }),
  'AWS::S3::Bucket': ({ name }) => ({ reference: name, attributes: { Arn: `arn:aws:s3:::${name}` } }),
  'AWS::SNS::Topic': ({ arn, name }) => ({ reference: arn, attributes: { TopicArn: arn, TopicName: name } }),
  'AWS::KMS::Key': ({ logicalId, region }) => ({
    reference: logicalId,
    attributes: { Arn: `arn:aws:kms:${region}:${localAccount}:key/${logicalId}`, KeyId: logicalId },
  }),
};
