import { describe, expect, it } from 'vitest';
import { at, checkedTemplate, target, template, type Template } from '../support/synthesised-template.ts';

const consoleKeys = ['GET /', 'HEAD /', 'GET /{proxy+}', 'HEAD /{proxy+}'];
const china = 'cn-north-1';
const domain = {
  name: 'exchange.example.cn',
  certificateArn: 'arn:aws-cn:acm:cn-north-1:123456789012:certificate/a',
};

const openRoutes = (synthesised: Template): readonly string[] =>
  synthesised
    .ofType('AWS::ApiGatewayV2::Route')
    .filter(({ properties }) => properties['AuthorizationType'] !== 'JWT')
    .map(({ properties }) => String(properties['RouteKey']));

const consoleUrlOf = (synthesised: Template): string =>
  JSON.stringify(at(JSON.parse(synthesised.text), 'Outputs', 'ConsoleUrl', 'Value'));

describe('The way to the console', () => {
  it('is open at every address that is no operation, and leads to the function of the console', async () => {
    const synthesised = await template({ region: 'eu-central-1' });
    expect(openRoutes(synthesised)).toEqual(['GET /v1/openapi.json', 'GET /health', ...consoleKeys]);
    const uris = synthesised
      .ofType('AWS::ApiGatewayV2::Route')
      .filter(({ properties }) => consoleKeys.includes(String(properties['RouteKey'])))
      .map(({ properties }) => {
        const id = at(properties['Target'], 'Fn::Join', 1, 1, 'Ref');
        const integration = synthesised.all.find((resource) => resource.id === id);
        return String(target(integration?.properties['IntegrationUri']));
      });
    expect(uris).toHaveLength(consoleKeys.length);
    for (const uri of uris) expect(uri).toMatch(/^ConsoleFunction/u);
  });

  it('is left out in mainland China without a domain, because an open page needs a filing, and says so', async () => {
    const synthesised = await template({ region: china });
    expect(openRoutes(synthesised)).toEqual([]);
    expect(consoleUrlOf(synthesised)).toContain('ICP filing');
  });

  it('is open in mainland China under a domain, as are the other open paths, without a finding of the rule packs', async () => {
    const synthesised = await checkedTemplate(china, { domain });
    expect(openRoutes(synthesised)).toEqual(['GET /v1/openapi.json', 'GET /health', ...consoleKeys]);
    expect(consoleUrlOf(synthesised)).toBe('"https://exchange.example.cn"');
  });
});
