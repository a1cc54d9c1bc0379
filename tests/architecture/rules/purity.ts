import { child, children, isCode, isTest, nodesOf, type Node, type Source, word } from '../source.ts';
import { importsOf, literalsOf, matchesIn, memberOf } from '../syntax.ts';
import { perFile, pieceOf, sample } from './pattern-rule.ts';

const impureMembers =
  /^(?:Date\.now|performance\.now|Math\.random|process\.\w+|crypto\.\w+|globalThis\.\w+|console\.\w+)$/u;
const impureCalls = /^(?:Date|fetch|setTimeout|setInterval|setImmediate|queueMicrotask)$/u;
const impureImports = /^(?:random|webcrypto$|generate|getRandomValues)/u;

const calleeOf = (node: Node): string => word(child(node, 'callee'), 'name') ?? '';

const isImpure = (node: Node): boolean => {
  if (node.type === 'CallExpression') return impureCalls.test(calleeOf(node));
  if (node.type === 'NewExpression')
    return calleeOf(node) === 'Date' && children(node, 'arguments').length === 0;
  if (node.type === 'ImportSpecifier') return impureImports.test(word(child(node, 'imported'), 'name') ?? '');
  return impureMembers.test(memberOf(node) ?? '');
};

const find = (source: Source, wanted: (node: Node) => boolean) =>
  nodesOf(source)
    .filter(wanted)
    .map((node) => pieceOf(source, node));

export const pureDecisions = perFile({
  name: 'decisions read no clock, chance, environment or network',
  why: 'the same case and the same command have to give the same events today, in an audit years later and in a simulation; time and identifiers that come from nowhere make that impossible.',
  instead:
    'take the time, the identifier or the setting as an argument; `new Date(x)` of something given is fine.',
  applies: ({ path }) => /^shared\/(?:domain|kernel|usecases|messages|policies|audit|ports)\//u.test(path),
  find: (source) => find(source, isImpure),
  catches: [
    sample('the time now', 'shared/domain/a.ts', 'export const a = Date.now();'),
    sample('a date of now', 'shared/usecases/a.ts', 'export const a = new Date();'),
    sample('the date as a text', 'shared/kernel/a.ts', 'export const a = Date();'),
    sample('chance', 'shared/domain/a.ts', 'export const a = Math.random();'),
    sample('an environment variable', 'shared/usecases/a.ts', "export const a = process.env['A'];"),
    sample('an identifier from nowhere', 'shared/domain/a.ts', 'export const a = crypto.randomUUID();'),
    sample('an imported identifier', 'shared/kernel/a.ts', "import { randomUUID } from 'node:crypto';"),
    sample('a call over the network', 'shared/usecases/a.ts', "export const a = fetch('x');"),
    sample('waiting', 'shared/usecases/a.ts', 'setTimeout(() => {}, 1);'),
  ],
  spares: [
    sample('a date of a given instant', 'shared/kernel/a.ts', 'export const a = (b: number) => new Date(b);'),
    sample('chance handed in', 'shared/usecases/a.ts', 'export const a = (x: X) => x.randomBytes(8);'),
    sample('a digest', 'shared/kernel/a.ts', "import { createHash } from 'node:crypto';"),
    sample('the clock itself', 'shared/runtime/clock.ts', 'export const a = Date.now();'),
  ],
});

export const oneEnvironment = perFile({
  name: 'deployed code reads its environment in shared/runtime/environment.ts only',
  why: 'what a function is given is written once, for the infrastructure that sets it and the code that reads it; a variable read elsewhere is one that nobody sets.',
  instead: 'name it in shared/runtime/names.ts and read it by shared/runtime/environment.ts.',
  applies: ({ path }) =>
    /^(?:shared|functions)\//u.test(path) &&
    !path.startsWith('functions/cli/') &&
    !path.endsWith('.config.ts') &&
    path !== 'shared/runtime/environment.ts',
  find: (source) => find(source, (node) => memberOf(node) === 'process.env'),
  catches: [
    sample('a variable of a function', 'functions/relay/a.ts', "export const a = process.env['URL'];"),
  ],
  spares: [sample('the command line', 'functions/cli/a.ts', "export const a = process.env['EXCHANGE_URL'];")],
});

export const noConsole = perFile({
  name: 'nothing is written to the console but by tools that a person runs',
  why: 'logs come from a closed catalogue of codes without anything personal; a line on the console may hold a name, an ID number, anything.',
  instead: 'call shared/runtime/log.ts with a code of shared/runtime/log-codes.ts.',
  applies: (source) =>
    isCode(source) && !/^(?:functions\/cli|infra\/local|tests\/bench|tests\/support)\//u.test(source.path),
  find: (source) => find(source, (node) => (memberOf(node) ?? '').startsWith('console.')),
  catches: [sample('a line for debugging', 'shared/usecases/a.ts', "console.log('here');")],
  spares: [sample('the command line', 'functions/cli/a.ts', "console.log('done');")],
});

export const anyPartition = perFile({
  name: 'no resource name is bound to one partition of the cloud',
  why: 'the exchange runs in the mainland, where every resource name begins with another partition than elsewhere: a fixed one denies access there and nowhere else.',
  instead: 'take the name from the construct (`table.tableArn`) or build it with `Stack.of(this).partition`.',
  // A run on one machine stands in no partition: its engines give every name the plain one.
  applies: (source) => isCode(source) && !isTest(source) && !source.path.startsWith('infra/local/'),
  find: (source) => matchesIn(literalsOf(source), /arn:aws(?:-[a-z]+)*:/gu),
  catches: [
    sample('a policy of the global partition', 'infra/a.ts', "export const a = 'arn:aws:iam::aws:policy/A';"),
    sample('a template of the mainland', 'infra/a.ts', 'export const a = `arn:aws-cn:sqs:${region}`;'),
  ],
  spares: [sample('a partition that is asked for', 'infra/a.ts', 'export const a = `arn:${partition}:sqs`;')],
});

export const noSleeping = perFile({
  name: 'no test waits for time to pass',
  why: 'a pause is too short on a slow day and too long on every other, so the suite is both unreliable and slow.',
  instead: 'poll for what is expected until a deadline (tests/support), or hand in a clock and move it.',
  applies: ({ path }) => /^tests\/(?!support\/|bench\/|architecture\/|browser\/support\/)[^/]+\//u.test(path),
  find: (source) => [
    ...find(source, (node) => node.type === 'CallExpression' && calleeOf(node) === 'setTimeout'),
    ...importsOf(source)
      .filter(({ specifier }) => specifier === 'node:timers/promises')
      .map(({ specifier, offset }) => ({ text: specifier, offset })),
  ],
  catches: [
    sample('a pause', 'tests/fault/a.test.ts', "import { setTimeout } from 'node:timers/promises';"),
    sample('a pause of its own making', 'tests/fault/a.test.ts', 'new Promise((r) => setTimeout(r, 50));'),
  ],
  spares: [sample('the helper that polls', 'tests/support/until.ts', "import 'node:timers/promises';")],
});

export const purityRules = [pureDecisions, oneEnvironment, noConsole, anyPartition, noSleeping];
