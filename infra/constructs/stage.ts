import { RemovalPolicy } from 'aws-cdk-lib';
import { AccessLogFormat } from 'aws-cdk-lib/aws-apigateway';
import {
  DomainName,
  HttpStage,
  LogGroupLogDestination,
  SecurityPolicy,
  type HttpApi,
} from 'aws-cdk-lib/aws-apigatewayv2';
import { Certificate } from 'aws-cdk-lib/aws-certificatemanager';
import { LogGroup } from 'aws-cdk-lib/aws-logs';
import type { Construct } from 'constructs';
import type { Settings } from '../settings.ts';
import { logRetention } from './log-retention.ts';

/** Requests per second of the whole API; a campaign month of the nation needs some 230. */
const throttle = { rateLimit: 1_000, burstLimit: 2_000 };

/** No address, path, query or body: any of them may name a person. The route's template tells enough. */
const accessLogFormat = AccessLogFormat.custom(
  JSON.stringify({
    requestId: '$context.requestId',
    requestedAtMilliseconds: '$context.requestTimeEpoch',
    route: '$context.routeKey',
    status: '$context.status',
    authorizerError: '$context.authorizer.error',
    integrationError: '$context.integrationErrorMessage',
    integrationStatus: '$context.integrationStatus',
    latencyMilliseconds: '$context.responseLatency',
    responseBytes: '$context.responseLength',
  }),
);

const domainMapping = (scope: Construct, { domain }: Settings) =>
  domain && {
    domainName: new DomainName(scope, 'Domain', {
      domainName: domain.name,
      certificate: Certificate.fromCertificateArn(scope, 'Certificate', domain.certificateArn),
      securityPolicy: SecurityPolicy.TLS_1_2,
    }),
  };

/** Where the API is open: at its root, throttled, each request in the access log. */
export const openStage = (scope: Construct, httpApi: HttpApi, settings: Settings): HttpStage => {
  const logs = new LogGroup(scope, 'AccessLogs', {
    retention: logRetention,
    removalPolicy: RemovalPolicy.RETAIN,
  });
  const mapping = domainMapping(scope, settings);
  return new HttpStage(scope, 'Stage', {
    httpApi,
    autoDeploy: true,
    throttle,
    accessLogSettings: { destination: new LogGroupLogDestination(logs), format: accessLogFormat },
    detailedMetricsEnabled: true,
    ...(mapping ? { domainMapping: mapping } : {}),
  });
};
