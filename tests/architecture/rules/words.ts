import { citizenIdSchema } from '../../../shared/kernel/citizen-id.ts';
import { isCode, isTest, type Source } from '../source.ts';
import { commentsOf, literalsOf, matchesIn, type Piece, proseOf } from '../syntax.ts';
import { perFile, sample } from './pattern-rule.ts';

const whole = ({ text }: Source): readonly Piece[] => [{ text, offset: 0 }];
/** Data of others, and what a tool writes. */
const isWritten = ({ path }: Source): boolean => !path.endsWith('.json') || path === 'package.json';

/** Assembled, so that the rules may be checked by themselves. */
const folderNames = ['work', 'root', 'home', 'Users'];
const machinePath = new RegExp(String.raw`(?<![\w.~}\])-])/(?:${folderNames.join('|')})/`, 'gu');
const registryHost = new RegExp(
  ['registry\\.[a-z]', 'npmj[s]\\.', 'npmmirro[r]', 'artifactor[y]', 'verdacci[o]', 'index-ur[l]'].join('|'),
  'giu',
);

export const noMachines = perFile({
  name: 'no file names a folder of one machine or the host of a package registry',
  why: 'the project is cloned to machines with other folders and other registries, and says nothing about where it was made.',
  instead:
    'build paths from `import.meta.url`, and leave the registry to the configuration of whoever installs.',
  applies: isWritten,
  find: (source) => [...matchesIn(whole(source), machinePath), ...matchesIn(whole(source), registryHost)],
  catches: folderNames
    .map((name) => sample(`a path below ${name}`, 'shared/a.ts', `export const a = '/${name}/project';`))
    .concat(sample('a registry', 'README.md', `From ${['registry', 'example'].join('.')}`)),
  spares: [
    sample('a path of the API', 'shared/a.ts', "export const a = '/v1/handovers/work/1';"),
    sample('a file beside this one', 'shared/a.ts', "export const a = './work/a.ts';"),
  ],
});

export const plainProse = perFile({
  name: 'comments and documents speak about the exchange, not about how it was made',
  why: 'numbers of issues, names of tools and talk of the workshop mean nothing to the clerk, auditor or engineer who reads this in ten years.',
  instead: 'say the reason itself; a decision with its alternatives goes to shared/decisions.',
  applies: (source) => isCode(source) || source.path.endsWith('.md'),
  find: (source) =>
    matchesIn(
      proseOf(source),
      /(?<![\w#&/])#\d+\b|\bissue \d+|\bpull request\b|\bsessions?\b|\b(?:chatgpt|claude|copilot|llm|language model)\b|\b(?:design|domain|style|stack)\.md\b/giu,
    ),
  catches: [
    sample('the number of an issue', 'shared/a.ts', '// See #12.\n'),
    sample('an issue in words', 'README.md', 'As issue 7 asks.'),
    sample('talk of the workshop', 'shared/a.ts', '/** Left by an earlier session. */\n'),
  ],
  spares: [
    sample('a key of the table', 'shared/a.ts', '// `EVENT#000001` sorts after it.\n'),
    sample('an address within a page', 'README.md', 'See [the map](shared/README.md#1-kernel).'),
    sample('a name of the browser', 'functions/console/ui/a.ts', 'sessionStorage.clear();'),
    sample('a heading', 'README.md', '# 1. Life of a handover'),
  ],
});

/**
 * ID numbers that were never issued end in the sequence 000 or 999 before the check digit. The one other that may be
 * written is the example that the standard itself prints (GB 11643).
 */
const realCitizenId =
  /(?<![0-9A-Za-z])(?!11010519491231002[Xx])[1-9]\d{5}(?:19|20)\d{2}(?:0[1-9]|1[0-2])(?:0[1-9]|[12]\d|3[01])(?!000|999)\d{3}[\dXx](?![0-9A-Za-z])/gu;

export const syntheticPeople = perFile({
  name: 'every ID number in the project is one that nobody was ever issued',
  why: 'an invented number with an ordinary sequence is, sooner or later, the number of a living person.',
  instead: 'take one of tests/support/synthetic-people.ts; the sequence is 000 for women and 999 for men.',
  applies: () => true,
  find: (source) =>
    matchesIn(whole(source), realCitizenId).filter(({ text }) => citizenIdSchema.safeParse(text).success),
  catches: [sample('an ordinary number', 'README.md', ['ID 430105', '19850815', '0020'].join(''))],
  spares: [
    sample('the sequences nobody was issued', 'README.md', 'ID 43010519850815000X and 430105198508159995'),
    sample('the example of the standard', 'README.md', 'ID 11010519491231002X'),
  ],
});

const fence = /^[ \t]*```(?<label>[^\n]*)$/gmu;

/** Opening fences: every other one. */
const openingFences = ({ text }: Source): readonly (Piece & { readonly label: string })[] =>
  [...text.matchAll(fence)]
    .filter((_, position) => position % 2 === 0)
    .map((found) => ({ text: found[0], offset: found.index, label: found.groups?.['label']?.trim() ?? '' }));

const labels = new Set(['sh', 'text', 'json', 'ts', 'mermaid']);

export const labelledFences = perFile({
  name: 'every fenced block of a document says what it is: sh, text, json, ts or mermaid',
  why: 'commands of README.md are executed by a test, which has to know them; a block without a label is one that nobody runs.',
  instead: 'write ```sh for commands, ```text for what they print, ```json or ```ts for data and code.',
  applies: ({ path }) => path.endsWith('.md'),
  find: (source) => openingFences(source).filter(({ label }) => !labels.has(label)),
  catches: [
    sample('a block without a label', 'README.md', '# A\n\n```\nnpm start\n```\n'),
    sample('another name for commands', 'README.md', '```bash\nnpm start\n```\n'),
  ],
  spares: [
    sample('commands and what they print', 'README.md', '```sh\nnpm start\n```\n\n```text\nready\n```\n'),
  ],
});

const headings = ['What', 'Why', 'Alternatives', 'Consequences', 'How it is enforced', 'When to revisit'];
const oneScreen = 60;

const faultsOfDecision = ({ text }: Source): readonly Piece[] => [
  ...headings
    .filter((heading) => !new RegExp(String.raw`^(?:#+ |\*\*)${heading}\b`, 'mu').test(text))
    .map((heading) => ({ text: `has no heading "${heading}"`, offset: 0 })),
  ...(text.split('\n').length > oneScreen ? [{ text: `has more than ${oneScreen} lines`, offset: 0 }] : []),
];

const decision = headings.map((heading) => `## ${heading}\nSo.\n`).join('\n');

export const decisionRecords = perFile({
  name: 'a decision record fits one screen and says what, why, what else, what follows, how it is held and until when',
  why: 'a decision whose alternatives and end are not written down is either obeyed for ever or broken by accident.',
  instead: `give it the headings ${headings.join(', ')}, and cut it to ${oneScreen} lines.`,
  applies: ({ path }) => /^shared\/decisions\/.+\.md$/u.test(path),
  find: faultsOfDecision,
  catches: [
    sample('a record without alternatives', 'shared/decisions/a.md', decision.replace('## Alternatives', '')),
    sample('a record of many pages', 'shared/decisions/a.md', decision + 'And so on.\n'.repeat(60)),
  ],
  spares: [sample('a whole record', 'shared/decisions/a.md', decision)],
});

const literalsAndComments = (source: Source) => [...literalsOf(source), ...commentsOf(source)];

export const onlyThisMachine = perFile({
  name: 'servers of a local run and of tests listen on 127.0.0.1',
  why: 'a server on every address of the machine shows its cases to the whole network it stands in.',
  instead: "give the host '127.0.0.1' when listening.",
  applies: (source) => isCode(source) && !isTest(source),
  find: (source) => matchesIn(literalsAndComments(source), /(?<![\d.])0\.0\.0\.0(?![\d.])/gu),
  catches: [sample('a server for everybody', 'infra/local/a.ts', "server.listen(0, '0.0.0.0');")],
  spares: [sample('a server for this machine', 'infra/local/a.ts', "server.listen(0, '127.0.0.1');")],
});

export const wordRules = [
  noMachines,
  plainProse,
  syntheticPeople,
  labelledFences,
  decisionRecords,
  onlyThisMachine,
];
