import type { components } from '#api';
import { useQuery } from '@tanstack/react-query';
import { answerOf } from '../../api/client.ts';
import { holds, useClient, useOfficer } from '../../session/session.tsx';

export type Handover = components['schemas']['Handover'];
export type TrailEvent = components['schemas']['TrailEvent'];
export type DamagedEvent = components['schemas']['DamagedEvent'];
export type TrailItem = TrailEvent | DamagedEvent;
export type Preview = components['schemas']['Preview'];

export const caseKey = (id: string) => ['handovers', 'case', id] as const;

const everyMilliseconds = 30_000;
const onItsWayMilliseconds = 3_000;

/** The case, read again while it lies open: what is on its way arrives within seconds. */
export const useHandover = (id: string) => {
  const client = useClient();
  return useQuery({
    queryKey: [...caseKey(id), 'view'],
    queryFn: () => answerOf(client.GET('/v1/handovers/{id}', { params: { path: { id } } })),
    refetchInterval: ({ state }) =>
      state.data?.phase === 'pushed' ? onItsWayMilliseconds : everyMilliseconds,
  });
};

interface AtVersion {
  readonly id: string;
  readonly version: number;
}

export const useTrail = ({ id, version }: AtVersion) => {
  const client = useClient();
  return useQuery({
    queryKey: [...caseKey(id), 'trail', version],
    queryFn: () => answerOf(client.GET('/v1/handovers/{id}/trail', { params: { path: { id } } })),
    placeholderData: (before) => before,
  });
};

/** Benefits and comparisons are read by the hukou side only. */
const useReadsBenefits = (): boolean => holds(useOfficer(), 'clerk', 'approver', 'supervisor', 'auditor');

export const usePreview = ({ id, version }: AtVersion) => {
  const client = useClient();
  return useQuery({
    queryKey: [...caseKey(id), 'preview', version],
    queryFn: () => answerOf(client.GET('/v1/handovers/{id}/preview', { params: { path: { id } } })),
    enabled: useReadsBenefits(),
    placeholderData: (before) => before,
  });
};

export const useComparison = ({ id, version }: AtVersion) => {
  const client = useClient();
  return useQuery({
    queryKey: [...caseKey(id), 'comparison', version],
    queryFn: () => answerOf(client.GET('/v1/handovers/{id}/comparison', { params: { path: { id } } })),
    enabled: useReadsBenefits(),
    placeholderData: (before) => before,
  });
};

export const isWhole = (item: TrailItem): item is TrailEvent => !('code' in item);

/** `5dc1 f78b 4fdd 5a8f`: enough of a hash to compare by eye. */
export const shortHash = (hash: string): string => hash.slice(0, 16).match(/.{4}/gu)?.join(' ') ?? hash;
