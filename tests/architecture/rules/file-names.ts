import type { Rule } from '../rule.ts';

const kebab = /^\.?[a-z0-9]+(?:-[a-z0-9]+)*(?:\.[a-z0-9]+)*$/u;
const fixed = new Set(['README.md']);
/** Policy data is dated: `2020-01-01.json` under a division code. */
const isNamedWell = (path: string): boolean =>
  path.split('/').every((part) => kebab.test(part) || fixed.has(part));

export const fileNames: Rule = {
  name: 'files and folders are named in lower case with hyphens',
  why: 'one way to write a name works on every file system and is guessed right at the first attempt.',
  instead: 'rename the file: `openCase.ts` becomes `open-case.ts`.',
  check: (sources) =>
    sources
      .filter(({ path }) => !isNamedWell(path))
      .map(({ path }) => ({ path, found: 'is not in lower case with hyphens' })),
  catches: [
    { what: 'capitals within a name', files: { 'shared/openCase.ts': '' } },
    { what: 'an underscore in a folder', files: { 'shared/open_case/a.ts': '' } },
  ],
  spares: [
    {
      what: 'versions, dates and dot-files',
      files: {
        'shared/messages/news/v1.example.json': '',
        'shared/policies/data/43/2020-01-01.json': '',
        '.npmrc': '',
      },
    },
  ],
};
