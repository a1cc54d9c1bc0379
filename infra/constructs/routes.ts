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
import type { FunctionName } from '../../shared/runtime/names.ts';
import type { Settings } from '../settings.ts';
import { alarmPeriod, type Alarms } from './alarms.ts';
import type { ExchangeFunctions } from './exchange-functions.ts';
import { apiFailureImpact } from './impacts.ts';
import { acknowledgeOpen, consoleRoutes, mayBeOpen } from './open-paths.ts';
import { openStage } from './stage.ts';

const routes: readonly Route[] = routeTable;

export interface RoutesOptions {
  readonly functions: ExchangeFunctions;
  readonly settings: Settings;
  readonly alarms: Alarms;
}

/** One integration per function, however many routes lead to it. */
const integrationsOf = (functions: ExchangeFunctions) => {
  const made = new Map<FunctionName, HttpLambdaIntegration>();
  return (name: FunctionName): HttpLambdaIntegration => {
    const known =
      made.get(name) ??
      new HttpLambdaIntegration(name, functions[name].lambda, { scopePermissionToRoute: false });
    made.set(name, known);
    return known;
  };
};

/** The HTTP way in: the route table behind a gateway that checks the token before any function runs. */
export class Routes extends Construct {
  readonly stage: HttpStage;
  /** False where a console without a token would need a filing that is not there. */
  readonly servesConsole: boolean;

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
    const integrationOf = integrationsOf(functions);
    const open = mayBeOpen(this, settings) ? new HttpNoneAuthorizer() : undefined;
    for (const route of routes) {
      const authorizer = route.access === 'public' ? (open ?? token) : token;
      const made = new HttpRoute(this, route.operationId, {
        httpApi,
        routeKey: HttpRouteKey.with(route.path, HttpMethod[route.method]),
        integration: integrationOf(route.function),
        authorizer,
      });
      if (authorizer !== token)
        acknowledgeOpen(made, 'The API description and the health check hold no data of anybody.');
    }
    this.servesConsole = consoleRoutes(this, { httpApi, integration: integrationOf('console'), settings });
    this.stage = openStage(this, httpApi, settings);
    alarms.ring(this, 'Failures', {
      metric: this.stage.metricServerError({ period: alarmPeriod, statistic: 'Sum' }),
      threshold: 5,
      impact: apiFailureImpact,
    });
  }
}
