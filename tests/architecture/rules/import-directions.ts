import type { Finding, Rule } from '../rule.ts';
import { isCode, lineAt, type Source } from '../source.ts';
import { importsOf } from '../syntax.ts';
import { allows, type Layer, layerOf, partOf } from './layers.ts';

const namesCode = (target: string) => /\.tsx?$/u.test(target);

const findingsOf = (source: Source, layer: Layer): readonly Finding[] =>
  importsOf(source)
    .filter(({ ours, target, typeOnly }) => {
      if (!ours) return layer.packages !== undefined && !layer.packages.includes(target);
      if (partOf(target) === partOf(source.path)) return false;
      return !(namesCode(target) || target.endsWith('.json')) || !allows(layer, target, typeOnly);
    })
    .map(({ specifier, typeOnly, offset }) => ({
      path: source.path,
      line: lineAt(source, offset),
      found: `${layer.folder} may not import ${typeOnly ? 'types of ' : ''}${specifier}`,
    }));

const check = (sources: readonly Source[]): readonly Finding[] =>
  sources.filter(isCode).flatMap((source) => {
    const layer = layerOf(source.path);
    return layer
      ? findingsOf(source, layer)
      : [{ path: source.path, found: 'stands in a folder that has no place in the table of layers' }];
  });

const probe = (what: string, path: string, text: string) => ({ what, files: { [path]: text } });

export const importDirections: Rule = {
  name: 'imports run one way: kernel, domain, use cases, functions',
  why: 'the rules of the handover are decided without storage, clock or network, so that they can be read, tested and kept when the shell changes; one import the wrong way and they no longer can.',
  instead:
    'hand the dependency in as an argument (a port in shared/ports), move the shared value down to the layer both may import, or give a new folder its place in tests/architecture/rules/layers.ts with the reason in the commit.',
  check,
  catches: [
    probe('the domain reading the ledger', 'shared/domain/a.ts', "import { get } from '../ledger/get.ts';"),
    probe('the domain using an SDK', 'shared/domain/a.ts', "import { x } from '@aws-sdk/client-sqs';"),
    probe('the kernel knowing the domain', 'shared/kernel/a.ts', "import type { H } from '../domain/h.ts';"),
    probe('a use case calling an adapter', 'shared/usecases/a.ts', "export * from '../ledger/ledger.ts';"),
    probe('the vault taking code of a port', 'shared/vault/a.ts', "import { x } from '../ports/keys.ts';"),
    probe('one function importing another', 'functions/relay/a.ts', "import { x } from '../sweep/index.ts';"),
    probe('infrastructure taking code', 'infra/a.ts', "import { x } from '../functions/relay/index.ts';"),
    probe('infrastructure taking a use case', 'infra/a.ts', "await import('../shared/usecases/sweep.ts');"),
    probe(
      'the command line reading the table',
      'functions/cli/a.ts',
      "import { x } from '../../shared/ledger/a.ts';",
    ),
    probe(
      'the product importing a test',
      'shared/http/a.ts',
      "import { x } from '../../tests/support/a.ts';",
    ),
    probe('a type fetched inside a type', 'shared/kernel/a.ts', "type H = import('../domain/h.ts').H;"),
    probe('a folder without a place', 'shared/helpers/a.ts', 'export const a = 1;'),
  ],
  spares: [
    probe('the domain using the kernel', 'shared/domain/a.ts', "import { x } from '../kernel/fen.ts';"),
    probe('types of the policies', 'shared/domain/a.ts', "import type { P } from '../policies/p.ts';"),
    probe(
      'names for infrastructure',
      'infra/constructs/a.ts',
      "import { x } from '../../shared/runtime/names.ts';",
    ),
    probe('an import in a comment', 'shared/kernel/a.ts', "// import { x } from '../ledger/a.ts';"),
  ],
};
