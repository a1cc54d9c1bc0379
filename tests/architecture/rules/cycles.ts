import type { Finding, Rule } from '../rule.ts';
import { isCode, type Source } from '../source.ts';
import { importsOf } from '../syntax.ts';

type Graph = ReadonlyMap<string, readonly string[]>;

const graphOf = (sources: readonly Source[]): Graph =>
  new Map(
    sources
      .filter(isCode)
      .map((source) => [
        source.path,
        importsOf(source).flatMap(({ ours, target }) => (ours ? [target] : [])),
      ]),
  );

/** Walks every path once; an edge back onto the path walked is a cycle. */
const cyclesIn = (graph: Graph): readonly (readonly string[])[] => {
  const done = new Set<string>();
  const cycles: (readonly string[])[] = [];
  const visit = (path: string, trail: readonly string[]): void => {
    if (trail.includes(path)) cycles.push([...trail.slice(trail.indexOf(path)), path]);
    if (trail.includes(path) || done.has(path)) return;
    for (const next of graph.get(path) ?? []) visit(next, [...trail, path]);
    done.add(path);
  };
  for (const path of graph.keys()) visit(path, []);
  return cycles;
};

const check = (sources: readonly Source[]): readonly Finding[] =>
  cyclesIn(graphOf(sources)).map((cycle) => ({
    path: cycle[0] ?? '',
    found: cycle.slice(1).join(' → '),
  }));

export const noCycles: Rule = {
  name: 'no file imports itself by way of others, not even for a type',
  why: 'files in a circle can only be understood, tested and moved together, and which of them runs first depends on who asks.',
  instead: 'put what both need into a file of its own that imports neither.',
  check,
  catches: [
    {
      what: 'a circle of three',
      files: {
        'shared/kernel/a.ts': "import { b } from './b.ts';",
        'shared/kernel/b.ts': "export * from './c.ts';",
        'shared/kernel/c.ts': "import type { A } from './a.ts';",
      },
    },
    { what: 'a file that imports itself', files: { 'shared/kernel/a.ts': "import { a } from './a.ts';" } },
  ],
  spares: [
    {
      what: 'two ways to the same file',
      files: {
        'shared/kernel/a.ts': "import './b.ts'; import './c.ts';",
        'shared/kernel/b.ts': "import './c.ts';",
        'shared/kernel/c.ts': '',
      },
    },
  ],
};
