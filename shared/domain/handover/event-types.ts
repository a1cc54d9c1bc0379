import * as z from 'zod';
import { eventKinds } from './catalogue.ts';

/** Every type of event with its title, for whoever filters by them. */
export const eventTitles = Object.fromEntries(eventKinds.map(({ type, title }) => [type, title]));

export const eventTypeSchema = z.enum(Object.keys(eventTitles)).meta({
  id: 'EventType',
  description: 'Type of an event 事件类型',
  'x-words': eventTitles,
});
