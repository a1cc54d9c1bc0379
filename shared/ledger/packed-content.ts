import type { LineContent } from '../domain/runs/line.ts';

/*
 * A history grows by a span with each rise. Written out it would take a line over the kilobyte that two write units pay for, so
 * it is stored as `2026-01:2026-10:12300,…`.
 */

const packedHistory = (history: Extract<LineContent, { readonly history: unknown }>['history']) => ({
  settled: history.settled
    .map(({ from, through, monthlyFen }) => `${from}:${through}:${monthlyFen}`)
    .join(','),
  returned: history.returned.map(({ month, amountFen }) => `${month}:${amountFen}`).join(','),
});

export const packedContent = (content: LineContent): string =>
  JSON.stringify('history' in content ? { ...content, history: packedHistory(content.history) } : content);

const rows = (packed: unknown): readonly (readonly string[])[] =>
  typeof packed === 'string' && packed !== '' ? packed.split(',').map((row) => row.split(':')) : [];

const unpackedHistory = (packed: object) => ({
  settled: rows(Reflect.get(packed, 'settled')).map(([from, through, fen]) => ({
    from,
    through,
    monthlyFen: Number(fen),
  })),
  returned: rows(Reflect.get(packed, 'returned')).map(([month, fen]) => ({ month, amountFen: Number(fen) })),
});

const parsedJson = (text: string): unknown => {
  try {
    return JSON.parse(text);
  } catch {
    return undefined;
  }
};

/** What was packed, to be parsed by its schema; nothing when it is no packed content. */
export const unpackedContent = (packed: string): unknown => {
  const content = parsedJson(packed);
  if (typeof content !== 'object' || content === null) return undefined;
  const history: unknown = Reflect.get(content, 'history');
  return typeof history === 'object' && history !== null
    ? { ...content, history: unpackedHistory(history) }
    : content;
};
