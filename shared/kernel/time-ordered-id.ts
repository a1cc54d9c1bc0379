import { type Instant, instantOf } from './instant.ts';

const timeOrdered = /^[0-9a-f]{8}-[0-9a-f]{4}-7[0-9a-f]{3}-[89ab][0-9a-f]{3}-[0-9a-f]{12}$/u;
/** The last millisecond of the year 9999. */
const lastMilliseconds = 253_402_300_799_999;

/** When a time-ordered identifier was made (RFC 9562, UUID version 7); nothing for any other identifier. */
export const instantOfId = (id: string): Instant | undefined => {
  if (!timeOrdered.test(id)) return undefined;
  const milliseconds = Number.parseInt(id.slice(0, 8) + id.slice(9, 13), 16);
  return milliseconds > lastMilliseconds ? undefined : instantOf(new Date(milliseconds));
};
