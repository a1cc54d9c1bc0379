import { readFileSync } from 'node:fs';

/** A fenced block of the README: commands, and the output shown below them, if any. */
export interface ReadmeBlock {
  readonly commands: readonly string[];
  readonly shown: readonly string[];
}

const fence = /^```(?<language>sh|text)\n(?<body>[\s\S]*?)^```$/gmu;

/** Every `sh` block with the `text` block that follows before the next one. The picture at the top belongs to none. */
export const readmeBlocks = (): readonly ReadmeBlock[] => {
  const text = readFileSync(new URL('../../README.md', import.meta.url), 'utf8');
  const blocks: { commands: string[]; shown: string[] }[] = [];
  for (const { groups } of text.matchAll(fence)) {
    const lines = (groups?.['body'] ?? '').trimEnd().split('\n');
    if (groups?.['language'] === 'sh') blocks.push({ commands: lines, shown: [] });
    else blocks.at(-1)?.shown.push(...lines);
  }
  return blocks;
};

/** What differs from run to run becomes a word, so that the rest can be compared to the letter. */
export const steady = (line: string): string =>
  line
    .replaceAll(/[0-9a-f]{8}(-[0-9a-f]{4}){3}-[0-9a-f]{12}/gu, 'ID')
    .replaceAll(/CX-\d{4}-\d{6}-[0-9A-Z]{8}-[0-9A-Z]/gu, 'CASE')
    .replaceAll(/\d{4}-\d{2}-\d{2}T[\d:.]+Z/gu, 'TIME')
    .replaceAll(/\b[0-9a-f]{12}\b/gu, 'HASH')
    .trimEnd();
