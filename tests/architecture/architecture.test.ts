import { describe, expect, test } from 'vitest';
import { explain } from './rule.ts';
import { rules } from './rules/index.ts';
import { invent, readTree } from './tree.ts';

const tree = readTree();

describe.each(rules)('$name', (rule) => {
  test('holds for every file of the tree', () => {
    const findings = rule.check(tree);
    expect(findings.length, explain(rule, findings)).toBe(0);
  });

  test.each(rule.catches)('catches $what', ({ files }) => {
    expect(rule.check(invent(files))).not.toEqual([]);
  });

  test.each(rule.spares)('spares $what', ({ files }) => {
    expect(rule.check(invent(files))).toEqual([]);
  });
});

test('the tree that is checked is the real one', () => {
  expect(tree.length).toBeGreaterThan(200);
  expect(tree.map(({ path }) => path)).toContain('shared/ledger/table-layout.ts');
});

test('no two rules say the same', () => {
  expect(new Set(rules.map(({ name }) => name)).size).toBe(rules.length);
});

test('every rule has a probe on which it fires', () => {
  expect(rules.filter(({ catches }) => catches.length === 0)).toEqual([]);
});
