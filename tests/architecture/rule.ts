import type { Source } from './source.ts';

/** One place that breaks a rule. */
export interface Finding {
  readonly path: string;
  /** Counted from 1; left out when the whole file is meant. */
  readonly line?: number;
  readonly found: string;
}

/** A handful of invented files and what a rule has to say about them. */
export interface Probe {
  readonly what: string;
  /** Path → content. */
  readonly files: Readonly<Record<string, string>>;
}

export interface Rule {
  /** A statement that is true of the tree. */
  readonly name: string;
  readonly why: string;
  /** What to do in place of what was found. */
  readonly instead: string;
  check(sources: readonly Source[]): readonly Finding[];
  /** Each breaks the rule, and only these lines of defence show that the rule can fire. */
  readonly catches: readonly Probe[];
  /** Each looks like a violation and is none. */
  readonly spares: readonly Probe[];
}

const place = ({ path, line }: Finding): string => (line === undefined ? path : `${path}:${line}`);

/** What a person who broke a rule reads: where, what, why it matters and what to do. */
export const explain = ({ name, why, instead }: Rule, findings: readonly Finding[]): string =>
  [
    `Rule: ${name}.`,
    ...findings.map((finding) => `  ${place(finding)}  ${finding.found}`),
    `Why: ${why}`,
    `Instead: ${instead}`,
  ].join('\n');
