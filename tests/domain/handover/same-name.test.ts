import { describe, expect, it } from 'vitest';
import { sameName } from '../../../shared/domain/person/same-name.ts';

describe('two registers mean the same name', () => {
  it.each([
    ['李秀英', '李秀英'],
    ['阿依古丽·买买提', '阿依古丽•买买提'],
    ['阿依古丽·买买提', '阿依古丽 买买提'],
    ['Ａｎｎａ', 'anna'],
  ])('%s and %s', (one, other) => expect(sameName(one, other)).toBe(true));
});

describe('two registers mean different names', () => {
  it.each([
    ['李秀英', '李秀瑛'],
    ['李秀英', '李秀'],
    ['吉', '𠮷'],
  ])('%s and %s', (one, other) => expect(sameName(one, other)).toBe(false));
});
