import * as z from 'zod';
import { localError } from '../local-error.ts';
import type { Deployment } from '../template/identities.ts';
import { readProperties } from '../template/read-properties.ts';
import { resourcesOfType } from '../template/template.ts';
import type { JwtSettings } from './jwt-authorizer.ts';
import type { Route } from './routes.ts';

/** Where a request of one route goes, and who may send it. */
export interface RouteTarget {
  readonly functionArn: string;
  readonly authorizer: JwtSettings | undefined;
  /** The token needs one of these; empty when the route asks for none. */
  readonly scopes: readonly string[];
}

const integrationSchema = z.object({
  IntegrationType: z.literal('AWS_PROXY'),
  IntegrationUri: z.string(),
  PayloadFormatVersion: z.literal('2.0'),
});

const authorizerSchema = z.object({
  AuthorizerType: z.literal('JWT'),
  IdentitySource: z.tuple([z.string()]).default(['$request.header.Authorization']),
  JwtConfiguration: z.object({ Audience: z.array(z.string()), Issuer: z.string() }),
});

const routeSchema = z.object({
  RouteKey: z.string(),
  Target: z.string(),
  AuthorizationType: z.enum(['NONE', 'JWT']).default('NONE'),
  AuthorizerId: z.string().optional(),
  AuthorizationScopes: z.array(z.string()).default([]),
});

// Cross-origin settings are left out: the console and the API have one origin here. So are throttling and access
// logs of the stage: they protect and observe what is shared, and nothing is shared in a local run.
const apiSchema = z.object({
  ProtocolType: z.literal('HTTP'),
  Body: z.undefined().optional(),
  Target: z.undefined().optional(),
});
const stageSchema = z.object({ StageName: z.literal('$default') });

/** Reads the one HTTP API of the template: its routes, integrations and authorisers. */
export function readApi(deployment: Deployment, issuer: string | undefined): readonly Route<RouteTarget>[] {
  const { template, scope } = deployment;
  const apis = resourcesOfType(template, 'AWS::ApiGatewayV2::Api');
  if (apis.length > 1) {
    throw localError('api-count', `the local run serves one API, the template has ${apis.length}`);
  }
  for (const api of apis) readProperties(api, scope, apiSchema);
  for (const stage of resourcesOfType(template, 'AWS::ApiGatewayV2::Stage')) {
    readProperties(stage, scope, stageSchema);
  }
  const functionArns = new Map(
    resourcesOfType(template, 'AWS::ApiGatewayV2::Integration').map((resource) => [
      `integrations/${resource.logicalId}`,
      functionArnIn(readProperties(resource, scope, integrationSchema).IntegrationUri),
    ]),
  );
  const authorizers = new Map(
    resourcesOfType(template, 'AWS::ApiGatewayV2::Authorizer').map((resource) => {
      const properties = readProperties(resource, scope, authorizerSchema);
      const { Audience, Issuer } = properties.JwtConfiguration;
      const [identitySource] = properties.IdentitySource;
      return [resource.logicalId, { issuer: issuer ?? Issuer, audience: Audience, identitySource }] as const;
    }),
  );
  return resourcesOfType(template, 'AWS::ApiGatewayV2::Route').map((resource) => {
    const route = readProperties(resource, scope, routeSchema);
    const functionArn = functionArns.get(route.Target);
    const authorizer = authorizers.get(route.AuthorizerId ?? '');
    if (functionArn === undefined || (route.AuthorizationType === 'JWT' && authorizer === undefined)) {
      throw localError(
        'route-incomplete',
        `${resource.logicalId}: ${route.RouteKey} has no target or authoriser`,
      );
    }
    const guard = route.AuthorizationType === 'JWT' ? authorizer : undefined;
    return {
      routeKey: route.RouteKey,
      target: { functionArn, authorizer: guard, scopes: route.AuthorizationScopes },
    };
  });
}

/** An integration names the function itself or the invocation path that contains it. */
function functionArnIn(uri: string): string {
  return /functions\/(arn:.+)\/invocations$/u.exec(uri)?.[1] ?? uri;
}
