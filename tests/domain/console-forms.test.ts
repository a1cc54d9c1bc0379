import * as z from 'zod';
import { describe, expect, it } from 'vitest';
import { faultsOf } from '../../functions/console/ui/forms/check.ts';
import { bodyOf, stepOf } from '../../functions/console/ui/forms/described.ts';
import { draftOf, fenOf, toSend } from '../../functions/console/ui/forms/draft.ts';
import type { Draft } from '../../functions/console/ui/forms/form-schema.ts';
import { jsonAt } from '../../functions/console/ui/forms/read-schema.ts';
import { openApiDocument } from '../../shared/http/openapi.ts';

const description = jsonAt(openApiDocument());
const bodySchema = z.looseObject({ content: z.looseObject({ 'application/json': z.looseObject({}) }) });

const stepPath = (action: string): string => `/v1/handovers/{id}/actions/${action}`;
const stepPaths = Object.keys(jsonAt(description, 'paths')).filter((path) =>
  path.includes('/handovers/{id}/actions/'),
);
const formPaths = ['/v1/handovers', '/v1/inquiries', '/v1/runs', ...stepPaths];

const exampleOf = (path: string): unknown => {
  const { content } = bodySchema.parse(jsonAt(description, 'paths', path, 'post')['requestBody']);
  return content['application/json']['example'];
};

const formOf = (action: string) => bodyOf(description, 'POST', stepPath(action));
const faultsIn = (action: string, draft: Draft) =>
  faultsOf(formOf(action), draft).map(({ pointer }) => pointer);

describe('a form of the console', () => {
  it.each(formPaths)('takes the example of %s and sends it as it was', (path) => {
    const form = bodyOf(description, 'POST', path);
    const draft = draftOf(form, exampleOf(path));
    expect(faultsOf(form, draft)).toEqual([]);
    expect(toSend(form, draft)).toEqual(exampleOf(path));
  });

  it('knows every step with its words, its side and its part in four eyes', () => {
    const steps = stepPaths.map((path) => stepOf(description, path.split('/').at(-1) ?? ''));
    expect(steps).not.toContain(undefined);
    expect(stepOf(description, 'approve-award')).toMatchObject({
      title: { zh: '复核待遇核定' },
      side: 'destination',
      fourEyes: 'approve',
    });
    expect(stepOf(description, 'no-such-step')).toBeUndefined();
  });

  it.each([
    ['163', 16_300],
    ['163.5', 16_350],
    ['0.07', 7],
    ['1,234.56', 123_456],
    ['１６３', 16_300],
    ['163.005', undefined],
    ['-1', undefined],
    ['一百', undefined],
  ])('reads %s yuan as fen', (typed, fen) => {
    expect(fenOf(typed)).toBe(fen);
  });

  it('leaves out what was left empty', () => {
    const draft = { code: 'identity-mismatch', explanation: '  ' };
    expect(toSend(formOf('return'), draft)).toEqual({ code: 'identity-mismatch' });
  });

  it('asks for what is required, and inside of something optional only once that is begun', () => {
    expect(faultsIn('return', {})).toEqual(['/code']);
    const person = { citizenId: '533522196107120002', name: '李秀英' };
    expect(faultsIn('correct-returned', { person })).toEqual([]);
    const residence = { address: '某村' };
    expect(faultsIn('correct-returned', { person: { ...person, residence } })).toEqual([
      '/person/residence/division',
    ]);
  });

  it('asks for the fields of the form that was chosen, and of no other', () => {
    expect(faultsIn('propose-enrolment', {})).toEqual(['/outcome']);
    expect(faultsIn('propose-enrolment', { outcome: { kind: 'not-found' } })).toEqual([]);
    expect(faultsIn('propose-enrolment', { outcome: { kind: 'deferred' } })).toEqual([
      '/outcome/reason',
      '/outcome/until',
    ]);
  });

  it('sees a slip in a citizen ID before it is sent', () => {
    const person = { citizenId: '533522196107120003', name: '李秀英' };
    expect(faultsIn('correct-returned', { person })).toEqual(['/person/citizenId']);
  });
});
