import { Stack, Validations } from 'aws-cdk-lib';
import {
  HttpApi,
  HttpMethod,
  HttpNoneAuthorizer,
  HttpRoute,
  HttpRouteKey,
  type HttpStage,
} from 'aws-cdk-lib/aws-apigatewayv2';
import { HttpJwtAuthorizer } from 'aws-cdk-lib/aws-apigatewayv2-authorizers';
import { HttpLambdaIntegration } from 'aws-cdk-lib/aws-apigatewayv2-integrations';
import { Construct } from 'constructs';
import { routeTable, type Route } from '../../shared/http/route-table.ts';
import type { Settings } from '../settings.ts';
import { alarmPeriod, type Alarms } from './alarms.ts';
import type { ExchangeFunctions } from './exchange-functions.ts';
import { apiFailureImpact } from './impacts.ts';
import { openStage } from './stage.ts';

const routes: readonly Route[] = routeTable;

export interface RoutesOptions {
  readonly functions: ExchangeFunctions;
  readonly settings: Settings;
  readonly alarms: Alarms;
}

/** One integration per function, however many routes lead to it. */
const integrationsOf = (functions: ExchangeFunctions) => {
  const made = new Map<Route['function'], HttpLambdaIntegration>();
  return (name: Route['function']): HttpLambdaIntegration => {
    const known =
      made.get(name) ??
      new HttpLambdaIntegration(name, functions[name].lambda, { scopePermissionToRoute: false });
    made.set(name, known);
    return known;
  };
};

/** In mainland China an API without authorisation needs an ICP filing: there even open paths ask for a token. */
const isOpen = (scope: Construct, route: Route): boolean =>
  route.access === 'public' && !Stack.of(scope).region.startsWith('cn-');

/** The HTTP way in: the route table behind a gateway that checks the token before any function runs. */
export class Routes extends Construct {
  readonly stage: HttpStage;

  constructor(scope: Construct, { functions, settings, alarms }: RoutesOptions) {
    super(scope, 'Routes');
    const httpApi = new HttpApi(this, 'Api', {
      apiName: 'enrolment-exchange',
      description: 'Cross-province enrolment exchange',
      createDefaultStage: false,
      // With a domain of its own the API answers under no other name.
      disableExecuteApiEndpoint: settings.domain !== undefined,
    });
    const token = new HttpJwtAuthorizer('Token', settings.tokenIssuer, {
      jwtAudience: [settings.tokenAudience],
    });
    const open = new HttpNoneAuthorizer();
    const integrationOf = integrationsOf(functions);
    for (const route of routes) {
      const made = new HttpRoute(this, route.operationId, {
        httpApi,
        routeKey: HttpRouteKey.with(route.path, HttpMethod[route.method]),
        integration: integrationOf(route.function),
        authorizer: isOpen(this, route) ? open : token,
      });
      if (isOpen(this, route))
        Validations.of(made).acknowledge({
          id: 'AwsSolutions-APIG4',
          reason:
            'The API description and the health check hold no data of anybody; in mainland China they ask for a token.',
        });
    }
    this.stage = openStage(this, httpApi, settings);
    alarms.ring(this, 'Failures', {
      metric: this.stage.metricServerError({ period: alarmPeriod, statistic: 'Sum' }),
      threshold: 5,
      impact: apiFailureImpact,
    });
  }
}
