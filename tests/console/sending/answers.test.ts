import { expect, test } from 'vitest';
import {
  answersOf,
  lastReminder,
  type ToldEvent,
} from '../../../functions/console/ui/screens/sending/cases/answers.ts';

const told = (type: string, data: unknown, minute = 0): ToldEvent => ({
  type,
  at: `2026-03-02T00:0${minute}:00.000Z`,
  title: { zh: type, en: type },
  data,
});

test('the last answer of the hukou locality comes first, and what nobody answered is passed over', () => {
  const answers = answersOf([
    told('pushed', {}),
    told('returned', { code: 'identity-mismatch' }, 1),
    told('corrected', {}, 2),
    told('clarification-requested', {}, 3),
  ]);
  expect(answers.map(({ type }) => type)).toEqual(['clarification-requested', 'returned']);
  expect(answers[1]?.code?.code).toBe('identity-mismatch');
});

test('an inquiry answered "elsewhere" names the county', () => {
  expect(answersOf([told('inquiry-answered', { found: 'elsewhere', at: '530902' })])).toMatchObject([
    { code: { property: 'found', code: 'elsewhere' }, place: '530902' },
  ]);
});

test('a reminder of ours waits until they say by when; one of theirs is no reminder of ours', () => {
  const ours = told('reminded', { by: 'origin' }, 1);
  const answered = told('reminder-answered', { answer: { kind: 'by-date', on: '2026-04-01' } }, 2);
  expect(lastReminder([ours])).toEqual({ at: ours.at });
  expect(lastReminder([ours, answered])?.answer).toMatchObject({
    code: { code: 'by-date' },
    on: '2026-04-01',
  });
  expect(lastReminder([told('reminded', { by: 'destination' })])).toBeUndefined();
});

test('an event whose content is not as expected still says that it happened', () => {
  expect(answersOf([told('returned', null), told('reminder-answered', 'x')])).toHaveLength(2);
});
