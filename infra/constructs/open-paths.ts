import { Stack, Validations } from 'aws-cdk-lib';
import {
  HttpMethod,
  HttpNoneAuthorizer,
  HttpRoute,
  HttpRouteKey,
  type HttpApi,
} from 'aws-cdk-lib/aws-apigatewayv2';
import type { HttpLambdaIntegration } from 'aws-cdk-lib/aws-apigatewayv2-integrations';
import type { Construct } from 'constructs';
import type { Settings } from '../settings.ts';

/**
 * Whether a path may answer without a token. In mainland China that needs an ICP filing, which is made for a domain: the generated
 * name has none.
 */
export const mayBeOpen = (scope: Construct, { domain }: Settings): boolean =>
  domain !== undefined || !Stack.of(scope).region.startsWith('cn-');

/** The rule pack wants an authoriser on every route. */
export const acknowledgeOpen = (route: HttpRoute, reason: string): void =>
  Validations.of(route).acknowledge({ id: 'AwsSolutions-APIG4', reason });

/** Every address that is no operation: the console finds its way in the browser. */
const consolePaths = { Page: '/', Files: '/{proxy+}' } as const;

/** The console's routes, open because nobody is signed in before it is loaded; false where they would need a filing. */
export const consoleRoutes = (
  scope: Construct,
  {
    httpApi,
    integration,
    settings,
  }: {
    readonly httpApi: HttpApi;
    readonly integration: HttpLambdaIntegration;
    readonly settings: Settings;
  },
): boolean => {
  if (!mayBeOpen(scope, settings)) return false;
  for (const [name, path] of Object.entries(consolePaths))
    for (const method of [HttpMethod.GET, HttpMethod.HEAD]) {
      const route = new HttpRoute(scope, `console${name}${method}`, {
        httpApi,
        routeKey: HttpRouteKey.with(path, method),
        integration,
        authorizer: new HttpNoneAuthorizer(),
      });
      acknowledgeOpen(route, 'The console itself holds no data of anybody; it asks the API with a token.');
    }
  return true;
};
