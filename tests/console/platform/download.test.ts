import { afterEach, beforeEach, expect, test, vi } from 'vitest';
import { download } from '../../../functions/console/ui/platform/download.ts';

interface Link {
  href: string;
  download: string;
  readonly click: () => void;
}

beforeEach(() => {
  vi.useFakeTimers();
});

afterEach(() => {
  vi.useRealTimers();
  vi.unstubAllGlobals();
  vi.restoreAllMocks();
});

test('a file is handed over under its name, and its address ends when the browser has had time to read it', () => {
  const handed: string[] = [];
  const ended = vi.spyOn(URL, 'revokeObjectURL');
  const link: Link = { href: '', download: '', click: () => handed.push(`${link.download} ${link.href}`) };
  vi.stubGlobal('document', { createElement: () => link });
  download('名单.csv', new Blob(['甲']));
  expect(handed).toEqual([`名单.csv ${link.href}`]);
  expect(link.href).toMatch(/^blob:/u);
  expect(ended).not.toHaveBeenCalled();
  vi.runAllTimers();
  expect(ended.mock.calls).toEqual([[link.href]]);
});
