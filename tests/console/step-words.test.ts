import * as z from 'zod';
import { describe, expect, it } from 'vitest';
import { stepWordsIn } from '../../functions/console/ui/forms/step-words.ts';
import { jsonAt } from '../../functions/console/ui/forms/read-schema.ts';
import { eventKinds } from '../../shared/domain/handover/index.ts';
import { openApiDocument } from '../../shared/http/openapi.ts';

const stepWords = stepWordsIn(jsonAt(openApiDocument()));

/** Said by the screen itself, or of use to machines only. */
const unsaid = new Set(['caseNumber', 'version', 'working', 'answers']);

/** The names of all properties below a schema. */
const namesIn = (schema: unknown): readonly string[] => {
  if (typeof schema !== 'object' || schema === null) return [];
  const own = Object.entries('properties' in schema ? jsonAt(schema, 'properties') : {}).filter(
    ([name]) => !unsaid.has(name),
  );
  const others = Object.entries(schema).filter(([name]) => name !== 'properties');
  return [...own.map(([name]) => name), ...[...own, ...others].flatMap(([, inner]) => namesIn(inner))];
};

describe('what an event holds', () => {
  it.each(eventKinds.map((kind) => [kind.title.zh, kind] as const))(
    'has a name in words for everything in «%s»',
    (_title, { data }) => {
      const names = namesIn(z.toJSONSchema(data, { io: 'input', unrepresentable: 'any' }));
      const unnamed = [...new Set(names)].filter((name) => stepWords.titleOf(name) === undefined);
      expect(unnamed).toEqual([]);
    },
  );

  it('is called by the form of its step first', () => {
    expect(stepWords.titleOf('nextOn')).toEqual({ zh: '再上报日期', en: 'Climbs again on' });
    expect(stepWords.titleOf('no-such-property')).toBeUndefined();
    expect(stepWords.schemaOf('returned')?.properties.map(({ name }) => name)).toContain('explanation');
  });
});
