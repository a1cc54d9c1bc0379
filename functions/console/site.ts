import { readFileSync } from 'node:fs';
import { readFile } from 'node:fs/promises';
import * as z from 'zod';

/** How a file may be sent; `identity` is the file as it is. */
export const encodings = ['br', 'gzip', 'identity'] as const;
export type Encoding = (typeof encodings)[number];

const fileSchema = z.strictObject({
  contentType: z.string().min(1),
  /** Its name changes with its content, so that it may be kept for good. */
  hashed: z.boolean(),
  /** Encoding → the file in the folder of the site. */
  stored: z.partialRecord(z.enum(encodings), z.string().min(1)),
});
export type SiteFile = z.output<typeof fileSchema>;

/** What `infra/console-site.ts` lays beside the code. */
const siteSchema = z.strictObject({
  /** Changes with every change of the console. */
  version: z.string().min(1),
  /** The page that is answered for every address of the console; nothing where no console was built. */
  page: z.string().optional(),
  /** Path of the address → file. */
  files: z.record(z.string().startsWith('/'), fileSchema),
});

export interface Site {
  readonly version: string;
  readonly page: string | undefined;
  /** By the exact path of the address: no other file can be asked for. */
  find(path: string): SiteFile | undefined;
  /** The bytes in base64, remembered from the first time on. */
  read(file: SiteFile, encoding: Encoding): Promise<string>;
}

/** What could not be read is not remembered: the next request tries again. */
const remembering = (read: (stored: string) => Promise<string>) => {
  const remembered = new Map<string, Promise<string>>();
  return (stored: string): Promise<string> => {
    const bytes =
      remembered.get(stored) ??
      read(stored).catch((error: unknown) => {
        remembered.delete(stored);
        throw error;
      });
    remembered.set(stored, bytes);
    return bytes;
  };
};

const bytesIn = async (folder: URL, stored: string): Promise<string> =>
  (await readFile(new URL(stored, folder))).toString('base64');

/** The files of the console in a folder; throws when its list is missing or malformed. */
export const openSite = (folder: URL): Site => {
  const { version, page, files } = siteSchema.parse(
    JSON.parse(readFileSync(new URL('site.json', folder), 'utf8')),
  );
  const byPath = new Map(Object.entries(files));
  const bytesOf = remembering((stored) => bytesIn(folder, stored));
  return {
    version,
    page,
    find: (path) => byPath.get(path),
    read: (file, encoding) => {
      const stored = file.stored[encoding];
      if (stored === undefined) throw new Error(`console-file-not-stored: no ${encoding} of this file`);
      return bytesOf(stored);
    },
  };
};
