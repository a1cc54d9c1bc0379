import { describe, expect, it } from 'vitest';

import { longTextSchema, personNameSchema, shortTextSchema } from '../../../shared/kernel/text.ts';
import { syntheticName } from '../../support/synthetic-names.ts';

const problemsOf = (schema: typeof personNameSchema, text: string) =>
  schema.safeParse(text).error?.issues.map(({ message }) => message) ?? [];

describe('a name', () => {
  it.each([
    '王',
    '𠮷田秀英',
    '㛃桂兰',
    '阿依古丽·买买提',
    '张\uE863',
    '刘Ａ华',
    '葛\u{E0100}玉珍',
    ' 王 秀英 ',
    '\u{F0000}强',
    '𠮷'.repeat(50),
  ])('"%s" is kept character by character', (name) => {
    expect(personNameSchema.parse(name)).toBe(name);
  });

  it('of every synthetic person is accepted', () => {
    const names = Array.from({ length: 400 }, (_, seed) => syntheticName(seed));
    expect(names.filter((name) => !personNameSchema.safeParse(name).success)).toEqual([]);
  });

  it.each([
    ['', 'text-empty'],
    ['  \u3000', 'text-empty'],
    ['\u200B', 'text-empty'],
    ['王\0英', 'text-control-character'],
    ['王\n英', 'text-control-character'],
    ['王\u0085英', 'text-control-character'],
    ['王\u2028英', 'text-control-character'],
    ['王\u202E英', 'text-bidi-character'],
    ['王\u2067英\u2069', 'text-bidi-character'],
    ['王\uD842', 'text-unpaired-surrogate'],
    ['\uDFB7王', 'text-unpaired-surrogate'],
    ['𠮷'.repeat(51), 'text-too-long'],
  ])('%j is refused as %s', (name, problem) => {
    expect(problemsOf(personNameSchema, name)).toEqual([problem]);
  });
});

describe('a text', () => {
  it.each([
    [9, []],
    [10, []],
    [11, ['text-too-long']],
  ])('of %i characters where ten are allowed', (length, problems) => {
    expect(problemsOf(shortTextSchema(10), '𬱖'.repeat(length))).toEqual(problems);
    expect(problemsOf(longTextSchema(10), '𬱖'.repeat(length))).toEqual(problems);
  });

  it('of several lines has line feeds and no other control character', () => {
    expect(problemsOf(longTextSchema(20), '第一行\n第二行')).toEqual([]);
    expect(problemsOf(longTextSchema(20), '第一行\r\n第二行')).toEqual(['text-control-character']);
    expect(problemsOf(longTextSchema(20), '第一行\t第二列')).toEqual(['text-control-character']);
    expect(problemsOf(shortTextSchema(20), '第一行\n第二行')).toEqual(['text-control-character']);
  });
});
