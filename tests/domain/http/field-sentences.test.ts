import { globSync, readFileSync } from 'node:fs';
import { describe, expect, it } from 'vitest';
import { fieldSentences, sentenceOfField } from '../../../shared/http/field-sentences.ts';
import { citizenIdProblems } from '../../../shared/kernel/citizen-id.ts';

const root = new URL('../../../', import.meta.url);

/** The codes that schemas give as their messages, wherever one is written. */
const codesInSchemas = (): readonly string[] => {
  const files = globSync('shared/{kernel,domain,localities,usecases,http}/**/*.ts', { cwd: root.pathname });
  const texts = files.map((file) => readFileSync(new URL(file, root), 'utf8'));
  const pattern = /(?:regex\([^']*?,\s*|\berror:\s*|\bmessage:\s*)'([a-z]+(?:-[a-z0-9]+)+)'/gu;
  return [...new Set(texts.flatMap((text) => [...text.matchAll(pattern)].map((match) => match[1] ?? '')))];
};

describe('what is wrong with a field', () => {
  it.each([...new Set([...codesInSchemas(), ...citizenIdProblems])])('%s has its own sentence', (code) => {
    expect(Object.keys(fieldSentences)).toContain(code);
  });

  it('is found in the schemas at all', () => {
    expect(codesInSchemas()).toEqual(
      expect.arrayContaining(['division-code-wrong-format', 'civil-date-impossible', 'range-reversed']),
    );
  });

  it.each(Object.entries(fieldSentences))('%s is said in Chinese and in English', (_code, sentence) => {
    expect(sentence.zh).toMatch(/\p{Script=Han}/u);
    expect(sentence.en).toMatch(/^[A-Z0-9].*\.$/u);
  });

  it('without a sentence of its own is said to be not right', () => {
    expect(sentenceOfField('a-code-of-tomorrow')).toEqual(fieldSentences['field-custom']);
  });
});
