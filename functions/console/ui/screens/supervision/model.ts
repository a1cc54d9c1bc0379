import type { components, paths } from '#api';

export type ClearanceRow = components['schemas']['ClearanceRow'];
export type Clearance = components['schemas']['Clearance'];
export type ClearanceQuery = NonNullable<paths['/v1/clearance']['get']['parameters']['query']>;
export type CaseLine = components['schemas']['CaseSummary'];
export type Counts = ClearanceRow['counts'];
export type Level = NonNullable<CaseLine['escalatedTo']>;
export type Side = ClearanceRow['side'];
export type Days = ClearanceRow['medianDays'];

/** From the county, which is told first, up to the ministry. */
export const levels = ['county', 'city', 'province', 'ministry'] as const satisfies readonly Level[];

/** Further than the county itself. */
export const escalations = ({ escalated }: Pick<ClearanceRow, 'escalated'>): number =>
  (escalated['city'] ?? 0) + (escalated['province'] ?? 0) + (escalated['ministry'] ?? 0);

/** Obligations that ran out in the time: each reaches the county's level first. */
export const overdueOf = ({ escalated }: Pick<ClearanceRow, 'escalated'>): number => escalated['county'] ?? 0;

export const returnsOf = ({ returned }: Pick<ClearanceRow, 'returned'>): number =>
  Object.values(returned).reduce((sum, count) => sum + count, 0);

/** An officer's own word for a county or a city: the nation is '' and a province has two digits. */
export const isLocal = (division: string): boolean => division.length > 2;
