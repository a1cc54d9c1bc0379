import { describe, expect, expectTypeOf, it } from 'vitest';
import { keysOf } from '../../../shared/kernel/keys.ts';
import { fieldKinds, logCodes, type LogCode, type LogFields } from '../../../shared/runtime/log-codes.ts';
import { errorFields } from '../../../shared/runtime/log-error.ts';
import { listeningLog } from './listening-log.ts';

/** What the log is given when somebody found a way around the types. */
const smuggled = (code: LogCode, fields: object): Record<string, unknown> => {
  const { log, lines } = listeningLog();
  Reflect.apply(log, undefined, [code, fields]);
  expect(lines).toHaveLength(1);
  return Object(JSON.parse(lines[0] ?? ''));
};

const name = '李秀英';
const citizenId = '533522196107120002';

describe('a line of the log', () => {
  it('says when, how bad, which code, what it means, and the fields of the code', () => {
    const { log, lines } = listeningLog();
    log('messages-not-taken', { unit: '53', count: 2 });
    expect(lines).toEqual([expect.stringMatching(/^\{.*\}\n$/u)]);
    expect(JSON.parse(lines[0] ?? '')).toEqual({
      at: '1970-01-01T00:00:00.000Z',
      level: 'warn',
      code: 'messages-not-taken',
      sentence: logCodes['messages-not-taken'].sentence,
      unit: '53',
      count: 2,
    });
  });

  it('has no place for a person: no code has a field that could hold one', () => {
    for (const code of keysOf(logCodes))
      for (const [field, kind] of Object.entries(logCodes[code].fields)) {
        expect(field).not.toMatch(/^(name|person.*|citizen.*|address|phone|body|payload)$/iu);
        expect(keysOf(fieldKinds)).toContain(kind);
      }
  });

  it('of a look-up by citizen ID says who looked, never at whom', () => {
    expect(Object.keys(logCodes['person-looked-up'].fields)).toEqual(['correlationId', 'officer']);
  });

  it('does not compile with a field that the code does not list', () => {
    expectTypeOf<LogFields<'request-answered'>>().not.toHaveProperty('name');
    expectTypeOf<LogFields<'request-answered'>>().not.toHaveProperty('citizenId');
    expectTypeOf<LogFields<'messages-not-taken'>['count']>().toEqualTypeOf<number | undefined>();
  });

  it.each(keysOf(logCodes))('%s leaves out whatever else it is given', (code) => {
    const line = smuggled(code, { name, citizenId, person: { name }, body: citizenId });
    expect(Object.keys(line)).toEqual(['at', 'level', 'code', 'sentence']);
  });

  const values: readonly unknown[] = [
    name,
    citizenId,
    citizenId.slice(0, 15),
    Number(citizenId),
    `code-${citizenId}`,
    `x${citizenId}`,
    { name },
    [citizenId],
    Number.NaN,
    'two words',
    '',
  ];
  it.each(values)('leaves out %j from every field, whatever its name', (value) => {
    for (const code of keysOf(logCodes)) {
      const fields = Object.fromEntries(Object.keys(logCodes[code].fields).map((field) => [field, value]));
      expect(Object.keys(smuggled(code, fields))).toEqual(['at', 'level', 'code', 'sentence']);
    }
  });
});

describe('an error in the log', () => {
  it('is its name, its code and where it was thrown', () => {
    const error = Object.assign(new TypeError(`no ${name}`), { code: 'ECONNRESET' });
    const fields = errorFields(error);
    expect(fields).toMatchObject({ errorName: 'TypeError', errorCode: 'ECONNRESET' });
    expect(fields.frames).toMatch(/^logging\.test\.ts:\d+:\d+/u);
  });

  it('keeps a message only if it is one of our codes', () => {
    expect(errorFields(new Error('case-serial-too-few-bytes')).errorCode).toBe('case-serial-too-few-bytes');
    expect(errorFields(new Error(`${name} ${citizenId}`)).errorCode).toBe('unexpected');
  });

  it('with a made-up name or code keeps neither', () => {
    const error = Object.assign(new Error('x'), { name: `${name} Error`, code: name });
    expect(errorFields(error)).toMatchObject({ errorName: 'Error', errorCode: 'unexpected' });
  });

  it('takes no frames from its message', () => {
    const error = new Error(`bad\n    at ${name} (/a/person.ts:1:1)\n    at x (/a/citizen.ts:2:2)`);
    expect(errorFields(error).frames).not.toMatch(/person|citizen/u);
  });

  it.each([undefined, 'a text', { message: name }])('that is none (%j) is said to be none', (thrown) => {
    expect(errorFields(thrown)).toEqual({ errorName: 'NotAnError', errorCode: 'unexpected' });
  });
});
