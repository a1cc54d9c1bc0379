/** One part of the project and what it may import. */
export interface Layer {
  /** A folder; the longest that fits a file is the file's layer. */
  readonly folder: string;
  /** Folders or files of ours; `type ` in front allows types only. A layer's own files are always allowed. */
  readonly may: readonly string[];
  /** Packages it may import; all of them when left out. */
  readonly packages?: readonly string[];
}

const values = ['shared/kernel', 'shared/domain'];
const ports = ['type shared/ports', 'shared/ports/failures.ts'];
const adapter = [...values, 'shared/localities', 'shared/ports'];
const everythingShared = ['shared'];
const publicApi = ['shared/kernel', 'shared/localities', 'shared/bank'];

/** The names that infrastructure and runtime have in common: the code behind them is never taken along. */
const sharedNames = [
  'shared/runtime/names.ts',
  'shared/ledger/table-layout.ts',
  'shared/http/route-table.ts',
  'shared/http/openapi',
  'shared/localities/province-units.ts',
];

/** Imports run down this list only: a part may import what stands above it, never what stands below. */
export const layers: readonly Layer[] = [
  { folder: 'shared/kernel', may: [], packages: ['zod', 'canonicalize', 'node:crypto'] },
  { folder: 'shared/domain', may: ['shared/kernel', 'type shared/policies'], packages: ['zod'] },
  { folder: 'shared/policies', may: values, packages: ['zod', 'chinese-days'] },
  { folder: 'shared/messages', may: values, packages: ['zod'] },
  { folder: 'shared/localities', may: values },
  {
    folder: 'shared/bank',
    may: values,
    packages: ['csv-parse', 'saxes', 'node:crypto'],
  },
  {
    folder: 'shared/ports',
    may: ['shared/kernel', 'type shared/domain', 'type shared/localities'],
    packages: [],
  },
  { folder: 'shared/audit', may: [...values, 'type shared/ports'], packages: ['zod', 'node:crypto'] },
  { folder: 'shared/vault', may: [...values, ...ports, 'type shared/localities'] },
  {
    folder: 'shared/usecases',
    may: [
      ...values,
      'shared/policies',
      'shared/messages',
      'shared/localities',
      'shared/ports',
      'shared/audit',
      'shared/vault',
    ],
    packages: ['zod'],
  },
  { folder: 'shared/ledger', may: adapter },
  { folder: 'shared/queue', may: adapter },
  {
    folder: 'shared/http',
    may: [...values, ...ports, 'shared/localities', 'shared/usecases', 'shared/runtime'],
  },
  { folder: 'shared/runtime', may: everythingShared },
  { folder: 'functions/console/ui', may: [...publicApi, 'shared/audit'] },
  { folder: 'functions/cli', may: publicApi },
  { folder: 'functions', may: everythingShared },
  { folder: 'infra', may: sharedNames },
  { folder: 'infra/local', may: ['infra', ...sharedNames, 'shared/kernel', 'shared/domain/actor.ts'] },
  { folder: 'tests', may: ['shared', 'functions', 'infra'] },
];

const within = (path: string, folderOrFile: string): boolean =>
  path === folderOrFile || (path.startsWith(folderOrFile) && /^[/.-]/u.test(path.slice(folderOrFile.length)));

/** The layer of a file, or nothing when nobody gave it a place. */
export const layerOf = (path: string): Layer | undefined =>
  layers
    .filter(({ folder }) => within(path, folder))
    .toSorted((left, right) => right.folder.length - left.folder.length)[0];

/** Where a part ends: every function is a part of its own, else the layer is. */
export const partOf = (path: string): string => {
  const layer = layerOf(path)?.folder ?? path;
  return layer === 'functions' ? path.split('/').slice(0, 2).join('/') : layer;
};

export const allows = ({ may }: Layer, target: string, typeOnly: boolean): boolean =>
  may.some((entry) =>
    entry.startsWith('type ') ? typeOnly && within(target, entry.slice(5)) : within(target, entry),
  );
