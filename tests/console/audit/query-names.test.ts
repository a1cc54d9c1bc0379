import { expect, test } from 'vitest';
import { nameProblemOf } from '../../../functions/console/ui/screens/audit/saved/name-problem.ts';

test.each(['上月查看个人信息', '凤庆县 2026', 'Looks, last month', '第1.5版'])('%j names a query', (name) => {
  expect(nameProblemOf(name)).toBeUndefined();
});

test.each(['533522196107120002', '查 533522196107120002', '５３３５２２１９６１０７１２０００２'])(
  '%j has a person’s number in it and is never sent, since a name stands in an address',
  (name) => {
    expect(nameProblemOf(name)?.zh).toMatch(/^名称里有证件号/u);
  },
);

test.each(['全部/事件', 'a\\b', '多少?', '#1', '100%', '.', '..'])(
  '%j cannot stand in an address',
  (name) => {
    expect(nameProblemOf(name)?.zh).toMatch(/^名称里不能有/u);
  },
);
