import { messageKinds } from '../../../shared/messages/index.ts';
import { keys, prefixes, sorts } from '../../../shared/ledger/table-layout.ts';
import type { Rule } from '../rule.ts';
import { isCode, isTest, type Source } from '../source.ts';
import { importsOf, literalsOf, matchesIn } from '../syntax.ts';
import { perFile, sample } from './pattern-rule.ts';

const layoutFile = 'shared/ledger/table-layout.ts';

/** Every key with invented parts; what stands before the first `#` is the name. */
const writtenKeys = [
  ...Object.values(prefixes),
  ...[...Object.values(keys), ...Object.values(sorts)].map((key: unknown) =>
    typeof key === 'function' ? String(Reflect.apply(key, undefined, ['1', '1'])) : String(key),
  ),
];
const keyNames = [...new Set(writtenKeys.flatMap((key) => (key.includes('#') ? key.split('#')[0] : [])))];
const keyPattern = new RegExp(String.raw`\b(?:${keyNames.join('|')})#`, 'gu');

export const keysInOnePlace: Rule = perFile({
  name: 'the keys of the table are spelt in shared/ledger/table-layout.ts only',
  why: 'a key spelt twice drifts apart, and then a case is written where nobody reads, or a grant is given for what is not there.',
  instead: 'use `keys`, `sorts`, `prefixes` and `places` of the table layout, or add a function there.',
  applies: (source) => isCode(source) && !isTest(source) && source.path !== layoutFile,
  find: (source) => matchesIn(literalsOf(source), keyPattern),
  catches: [
    sample('a key as a text', 'infra/a.ts', "export const a = 'HANDOVER#*';"),
    sample('a key as a template', 'shared/ledger/a.ts', 'export const a = `EVENT#${1}`;'),
    sample('a key as a pattern', 'shared/ledger/a.ts', 'export const a = /^OUTBOX#/u;'),
  ],
  spares: [
    sample('a key in a comment', 'shared/ledger/a.ts', '/** `EVENT#000001` */\n'),
    sample('another word before the sign', 'shared/ledger/a.ts', "export const a = 'resting#';"),
  ],
});

const kindNames = new Set<string>(messageKinds.map(({ kind }) => kind));

export const kindsInTheirFolder: Rule = perFile({
  name: 'a kind of message is named in its own folder only',
  why: 'a new kind is then a folder and a line in the index; whatever names kinds elsewhere would have to be found and changed for each.',
  instead:
    'ask the kind (`tells`, `withPerson`, `onReceipt`), or add a property to `MessageKind` that every kind answers.',
  applies: (source) => isCode(source) && !isTest(source),
  find: (source) =>
    literalsOf(source).filter(({ text }) => {
      const name = text.slice(1, -1);
      return kindNames.has(name) && !source.path.startsWith(`shared/messages/${name}/`);
    }),
  catches: [
    sample('a use case that knows a kind', 'shared/usecases/a.ts', "export const a = 'handover-pushed';"),
    sample(
      'a kind that knows another',
      'shared/messages/handover-news/v1.ts',
      "export const a = 'handover-pushed';",
    ),
  ],
  spares: [
    sample('the kind itself', 'shared/messages/handover-news/v1.ts', "export const a = 'handover-news';"),
    sample('its import', 'shared/messages/index.ts', "import { a } from './handover-news/v1.ts';"),
  ],
});

/** Files that have to be imported by an index: pattern of the file → its index. */
const registers = [
  { member: /^shared\/messages\/[^/]+\/v\d+\.ts$/u, index: () => 'shared/messages/index.ts' },
  { member: /^shared\/policies\/data\/.+\.json$/u, index: () => 'shared/policies/index.ts' },
];

const importedBy = (index: string, sources: readonly Source[]): readonly string[] =>
  sources
    .filter(({ path }) => path === index)
    .flatMap(importsOf)
    .map(({ target }) => target);

export const registeredFiles: Rule = {
  name: 'every kind of message and every policy file is listed in its index',
  why: 'a file that nobody lists has no effect, and nobody notices: deadlines stay as they were, messages are parked.',
  instead: 'import the file in the index of its folder and add it to the list there.',
  check: (sources) =>
    registers.flatMap(({ member, index }) =>
      sources
        .filter(({ path }) => member.test(path) && !importedBy(index(), sources).includes(path))
        .map(({ path }) => ({ path, found: `is not imported by ${index()}` })),
    ),
  catches: [
    {
      what: 'a version of a message',
      files: { 'shared/messages/index.ts': '', 'shared/messages/news/v2.ts': 'export const newsV2 = 1;' },
    },
    {
      what: 'a policy for a province',
      files: { 'shared/policies/index.ts': '', 'shared/policies/data/53/2027-01-01.json': '{}' },
    },
  ],
  spares: [
    {
      what: 'a policy that is listed',
      files: {
        'shared/policies/index.ts': "import a from './data/53/2027-01-01.json' with { type: 'json' };",
        'shared/policies/data/53/2027-01-01.json': '{}',
      },
    },
  ],
};

export const frozenExamples: Rule = {
  name: 'every version of a message has its frozen example beside it',
  why: 'a message sent years ago is still in a queue, an archive or a province: the example proves that it can be read for ever.',
  instead: 'write `v1.example.json` beside `v1.ts` when the version is new, and never touch it again.',
  check: (sources) => {
    const paths = new Set(sources.map(({ path }) => path));
    return [...paths]
      .filter((path) => /^shared\/messages\/[^/]+\/v\d+\.ts$/u.test(path))
      .filter((path) => !paths.has(path.replace(/\.ts$/u, '.example.json')))
      .map((path) => ({ path, found: 'has no example' }));
  },
  catches: [{ what: 'a version without one', files: { 'shared/messages/news/v1.ts': '' } }],
  spares: [
    {
      what: 'a version with one',
      files: { 'shared/messages/news/v1.ts': '', 'shared/messages/news/v1.example.json': '{}' },
    },
  ],
};

export const onePlaceRules = [keysInOnePlace, kindsInTheirFolder, registeredFiles, frozenExamples];
