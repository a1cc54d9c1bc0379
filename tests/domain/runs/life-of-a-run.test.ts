import { expect, test } from 'vitest';
import { nextDigest, emptyDigest } from '../../../shared/domain/runs/line-id.ts';
import type { RunDraft } from '../../../shared/domain/runs/events.ts';
import {
  approved,
  closed,
  computed,
  issued,
  opened,
  out,
  page,
  posted,
  posting,
  recomputed,
  rejected,
  returned,
  reviewed,
  runAfter,
  stopped,
} from './story.ts';

type Story = readonly [RunDraft, ...RunDraft[]];
const after = (story: Story) => runAfter(...story);

test.each<readonly [string, Story, string, number]>([
  ['a run that was opened is being computed', [opened], 'computing', 0],
  ['while there is a next page it goes on', [opened, page(1, 'next')], 'computing', 1],
  ['with the last page it is computed', computed, 'computed', 2],
  ['reviewed', [...computed, reviewed], 'reviewed', 2],
  ['sent back after the review it waits for another one', [...computed, reviewed, rejected], 'computed', 2],
  ['approved', [...computed, reviewed, approved], 'approved', 2],
  ['issued', [...computed, reviewed, approved, issued], 'issued', 2],
  ['posting begins with the first page', [...out, posting], 'posting', 0],
  ['posting goes on', [...out, posting, posted(1)], 'posting', 1],
  ['with the last page that is posted the run is closed', closed, 'closed', 2],
  ['computed anew it begins with the first page', [...computed, recomputed], 'computing', 0],
])('%s', (_sentence, story, status, pages) => {
  expect(after(story)).toMatchObject({ status, pages, version: story.length });
});

test('totals and digest are those of the pages in their order, and begin anew with a new computation', () => {
  const run = after(computed);
  expect(run.totals).toEqual({ persons: 180, payments: 180, payFen: 2_000 });
  expect(run.linesDigest).toBe(nextDigest(nextDigest(emptyDigest, 'digest 1'), 'digest 2'));
  expect(after([...computed, recomputed])).toMatchObject({
    totals: {},
    linesDigest: emptyDigest,
    generation: 2,
  });
});

test('the cursor is where the next page begins, and is gone with the last', () => {
  expect(after([opened, page(1, 'next')]).cursor).toBe('next');
  expect(after(computed)).not.toHaveProperty('cursor');
  expect(after([opened, page(1, 'next'), recomputed])).not.toHaveProperty('cursor');
});

test('why a run stopped is forgotten when it is computed anew', () => {
  expect(after([opened, stopped])).toMatchObject({
    status: 'computing',
    stopped: { code: 'policy-not-in-force' },
  });
  expect(after([opened, stopped, recomputed])).not.toHaveProperty('stopped');
});

test('an answer that comes before its page is posted brings nothing back; one that comes after does', () => {
  expect(after([...out, returned(1, 2)])).toMatchObject({ status: 'issued', untoldPages: [] });
  expect(after([...out, posting, posted(1), returned(2)])).toMatchObject({
    status: 'posting',
    untoldPages: [],
  });
  const again = [...out, posting, posted(1), returned(1), posted(2)] as const;
  expect(after(again)).toMatchObject({ status: 'posting', untoldPages: [1], pages: 2 });
  expect(after([...again, posted(1)])).toMatchObject({ status: 'closed', untoldPages: [] });
  expect(after([...closed, returned(2)])).toMatchObject({ status: 'posting', untoldPages: [2] });
  expect(after([...closed, returned(2), posted(2)])).toMatchObject({
    status: 'closed',
    results: { paid: 1 },
  });
});

test('a run is opened once and by its opening only', () => {
  expect(() => after([reviewed])).toThrow('cannot open a run');
  expect(() => after([opened, opened])).toThrow('opened once');
});
