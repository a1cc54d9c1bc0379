import { execFile } from 'node:child_process';
import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { createRequire } from 'node:module';
import { tmpdir } from 'node:os';
import { dirname, join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { promisify } from 'node:util';
import * as z from 'zod';
import { afterAll, describe, expect, it } from 'vitest';
import { officerSteps } from '../../shared/http/actions.ts';
import { openApiDocument, openApiText } from '../../shared/http/openapi.ts';
import { operationIdOfCalculation } from '../../shared/http/openapi-calculations.ts';
import { operationIdOfAction } from '../../shared/http/openapi-actions.ts';
import { operationIdOfRunAction } from '../../shared/http/openapi-run-actions.ts';
import { operations } from '../../shared/http/operations/index.ts';
import { problemCodesOf } from '../../shared/http/problem-codes-of.ts';
import { problemSchema } from '../../shared/http/problem-document.ts';
import { problemCodes, problemEntry, refusalCodes } from '../../shared/http/problems.ts';
import { type OperationId, routeTable } from '../../shared/http/route-table.ts';
import { runActionNames } from '../../shared/http/run-actions.ts';
import { noBody } from '../../shared/http/shapes.ts';
import { calculations } from '../../shared/usecases/calculate/index.ts';

const folder = mkdtempSync(join(tmpdir(), 'exchange-openapi-'));
afterAll(() => rmSync(folder, { recursive: true, force: true }));

const run = promisify(execFile);
const linter = join(
  dirname(createRequire(import.meta.url).resolve('@redocly/cli/package.json')),
  'bin/cli.js',
);

/** What the linter says; it fetches nothing and reports nothing. */
const lint = async (text: string): Promise<{ readonly passed: boolean; readonly said: string }> => {
  const file = join(folder, 'openapi.json');
  writeFileSync(file, text);
  const config = fileURLToPath(new URL('openapi.yaml', import.meta.url));
  const quiet = { REDOCLY_TELEMETRY: 'off', REDOCLY_SUPPRESS_UPDATE_NOTICE: 'true', CI: 'true' };
  try {
    const { stderr } = await run(process.execPath, [linter, 'lint', file, '--config', config], {
      env: { PATH: process.env['PATH'], HOME: folder, ...quiet },
    });
    return { passed: true, said: stderr };
  } catch (error) {
    return { passed: false, said: String(Reflect.get(Object(error), 'stdout')) };
  }
};

const described = z.looseObject({
  operationId: z.string(),
  summary: z.string(),
  description: z.string(),
  tags: z.array(z.string()).length(1),
  security: z.array(z.unknown()).optional(),
  parameters: z.array(z.looseObject({})).optional(),
  requestBody: z
    .looseObject({
      content: z.strictObject({
        'application/json': z.strictObject({ schema: z.unknown(), example: z.unknown() }),
      }),
    })
    .optional(),
  responses: z.record(z.string(), z.looseObject({ $ref: z.string().optional() })),
});
type Described = z.output<typeof described>;

const document = openApiDocument();
const inDocument: readonly (readonly [string, Described])[] = Object.entries(document.paths ?? {}).flatMap(
  ([path, item]) =>
    Object.entries(Object(item)).map(
      ([method, value]) => [`${method.toUpperCase()} ${path}`, described.parse(value)] as const,
    ),
);
const codesIn = ({ responses }: Described): readonly string[] =>
  Object.values(responses).flatMap(({ $ref, ...inline }) => {
    const response = $ref ? Object(document.components?.responses)[$ref.split('/').at(-1) ?? ''] : inline;
    return Object.keys(Object(response.content?.['application/problem+json']?.examples));
  });

/** Routes with a parameter for the action or the rule: described as one path for each. */
const byAction: ReadonlySet<OperationId> = new Set(['actOnHandover', 'actOnRun', 'calculate']);

describe('the description of the API', () => {
  it('passes the linter without a warning', async () => {
    expect(await lint(openApiText())).toMatchObject({ passed: true });
  });

  it('would not pass it with a path parameter that is not described', async () => {
    const { passed, said } = await lint(
      openApiText().replaceAll('/v1/handovers/{id}/trail', '/v1/{handover}/trail'),
    );
    expect(passed).toBe(false);
    expect(said).toContain('path-parameters-defined');
  });

  it('describes every route, and each action as a path of its own', () => {
    const plain = routeTable
      .filter(({ operationId }) => !byAction.has(operationId))
      .map(({ method, path }) => `${method} ${path}`);
    const actions = officerSteps.map(({ step }) => `POST /v1/handovers/{id}/actions/${step.action}`);
    const ofRuns = runActionNames.map((action) => `POST /v1/runs/{id}/actions/${action}`);
    const rules = calculations.map(({ rule }) => `POST /v1/calculations/${rule}`);
    expect(inDocument.map(([name]) => name).toSorted()).toEqual(
      [...plain, ...actions, ...ofRuns, ...rules].toSorted(),
    );
  });

  it('names each operation once', () => {
    const names = inDocument.map(([, { operationId }]) => operationId);
    expect(new Set(names).size).toBe(names.length);
    expect(names).toContain('actAnswerInquiry');
  });

  it.each(inDocument)('%s is summarised and described in Chinese and English', (_name, operation) => {
    for (const text of [operation.summary, operation.description]) {
      expect(text).toMatch(/\p{Script=Han}/u);
      expect(text).toMatch(/[A-Za-z]{3}/u);
    }
  });

  it.each(inDocument)('%s shows what success looks like', (_name, { responses }) => {
    const success = Object.keys(responses).filter((status) => status.startsWith('2'));
    expect(success).toHaveLength(1);
  });

  // Calculations, answers and verifications may be repeated without harm.
  it.each(inDocument)('%s names the correlation header, and what takes a key the key', (name, operation) => {
    const references = JSON.stringify(operation.parameters ?? []);
    expect(references).toContain('correlation-id');
    const takesKey = /^POST (?!.*(?:\/returns|\/verification|\/calculations\/[a-z-]+)$)/u.test(name);
    expect(references.includes('idempotency-key')).toBe(takesKey);
  });

  it('asks for a token everywhere but where the route table does not', () => {
    const open = inDocument.filter(([, { security }]) => security?.length === 0).map(([name]) => name);
    const inTable = routeTable.filter(({ access }) => access === 'public');
    expect(open.toSorted()).toEqual(inTable.map(({ method, path }) => `${method} ${path}`).toSorted());
  });

  it('names nobody who can be, and no key', () => {
    expect(openApiText()).not.toMatch(/password|secret|private/iu);
  });
});

describe('the problems in the description', () => {
  it.each(routeTable.filter(({ operationId }) => !byAction.has(operationId)))(
    'of $operationId are those of its kind and its own',
    ({ operationId, method, path }) => {
      const operation = inDocument.find(([name]) => name === `${method} ${path}`)?.[1];
      expect(operation && [...codesIn(operation)].toSorted()).toEqual(
        [...problemCodesOf(operations[operationId])].toSorted(),
      );
    },
  );

  it.each(officerSteps.map(({ step }) => step.action))('of %s are every refusal of the rules', (action) => {
    const operation = inDocument.find(
      ([, { operationId }]) => operationId === operationIdOfAction(action),
    )?.[1];
    const codes = operation ? codesIn(operation) : [];
    expect(codes).toEqual(
      expect.arrayContaining([
        ...refusalCodes,
        'not-found',
        'version-stale',
        'idempotency-key-reused',
        'busy-try-again',
      ]),
    );
  });

  it.each(runActionNames)('of %s on a run are those of every step on a run', (action) => {
    const operation = inDocument.find(
      ([, { operationId }]) => operationId === operationIdOfRunAction(action),
    )?.[1];
    expect(operation && [...codesIn(operation)].toSorted()).toEqual(
      [...problemCodesOf(operations.actOnRun)].toSorted(),
    );
  });

  it.each(calculations)('of $rule are those of every rule that is worked out', ({ rule }) => {
    const operation = inDocument.find(
      ([, { operationId }]) => operationId === operationIdOfCalculation(rule),
    )?.[1];
    expect(operation && [...codesIn(operation)].toSorted()).toEqual(
      [...problemCodesOf(operations.calculate)].toSorted(),
    );
  });

  it('leave out only what a path outside of the description gets', () => {
    const all = new Set(inDocument.flatMap(([, operation]) => codesIn(operation)));
    expect(problemCodes.filter((code) => !all.has(code))).toEqual(['route-unknown']);
  });

  it('each have an example that is a problem of that code and status', () => {
    for (const [code, example] of Object.entries(Object(document.components?.examples))) {
      const problem = problemSchema.parse(Object(example).value);
      expect(problem.code).toBe(code);
      expect(problem.status).toBe(problemEntry(problem.code).status);
    }
  });
});

describe('an example', () => {
  it.each(Object.values(operations))('of what $operationId answers is what it may answer', ({ response }) => {
    expect(response.schema.safeParse(response.example).error).toBeUndefined();
  });

  it.each(
    Object.values(operations).filter(
      ({ request, operationId }) => request.body !== noBody && operationId !== 'actOnHandover',
    ),
  )('of what $operationId is sent is what it takes', ({ request }) => {
    expect(request.body.safeParse(request.bodyExample).error).toBeUndefined();
  });

  it.each(officerSteps)('of $step.action is what the step takes', ({ step }) => {
    expect(step.payload.safeParse(step.example).error).toBeUndefined();
  });

  it.each(calculations)('of $rule is what the rule takes', ({ facts, example }) => {
    expect(facts.safeParse(example.facts).error).toBeUndefined();
  });

  it('stands beside every body in the description', () => {
    for (const [name, { requestBody }] of inDocument)
      expect(requestBody === undefined || requestBody.content['application/json'].example, name).toBeTruthy();
  });
});
