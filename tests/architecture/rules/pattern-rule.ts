import type { Finding, Probe, Rule } from '../rule.ts';
import { lineAt, type Source } from '../source.ts';
import type { Piece } from '../syntax.ts';

/** A rule that looks at one file at a time: what `find` returns is what must not be there. */
export interface FileRule extends Omit<Rule, 'check'> {
  readonly applies: (source: Source) => boolean;
  readonly find: (source: Source) => readonly Piece[];
}

const shortened = (text: string): string => text.split('\n')[0]?.slice(0, 80) ?? '';

export const perFile = ({ applies, find, ...rule }: FileRule): Rule => ({
  ...rule,
  check: (sources: readonly Source[]): readonly Finding[] =>
    sources.filter(applies).flatMap((source) =>
      find(source).map(({ text, offset }) => ({
        path: source.path,
        line: lineAt(source, offset),
        found: shortened(text),
      })),
    ),
});

/** A probe of one file. */
export const sample = (what: string, path: string, text: string): Probe => ({
  what,
  files: { [path]: text },
});

/** Nodes as pieces of the text they stand for. */
export const pieceOf = ({ text }: Source, { start, end }: { start: number; end: number }): Piece => ({
  text: text.slice(start, end),
  offset: start,
});
