import type { components } from '#api';

export type AuditEvent = components['schemas']['AuditEvent'];
export type DamagedEvent = components['schemas']['DamagedEvent'];
/** An event as an audit finds it, or what is certain about one that cannot be read. */
export type AuditItem = AuditEvent | DamagedEvent;
export type EventType = components['schemas']['EventType'];
export type SavedQuery = components['schemas']['SavedQuery'];

/** What an audit is narrowed to, as it can be saved; the person is never part of it. */
export type Filter = components['schemas']['AuditQuery'];
export type Period = NonNullable<Filter['period']>;

/** A filter that runs; the number lives as long as its result is on the screen and is shown nowhere. */
export interface Search {
  readonly filter: Filter;
  readonly person?: string | undefined;
}

export const isDamaged = (item: AuditItem): item is DamagedEvent => 'code' in item;

export const keyOf = (item: AuditItem, index: number): string =>
  `${item.handoverId ?? ''} ${item.sequence ?? `damaged ${index}`}`;
