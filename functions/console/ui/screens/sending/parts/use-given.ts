import { useMemo } from 'react';
import { civilDateSchema } from '../../../../../../shared/kernel/civil-date.ts';
import { codesOf } from '../../../api/words.ts';
import { usePlaceNames } from '../../../parts/place.tsx';
import { useOfficer } from '../../../session/session.tsx';
import type { Given } from '../record/check-draft.ts';
import { localityList } from '../record/locality-list.ts';

export const categoryWords = () => codesOf('PushRequest.category');
export const groupWords = () => codesOf('PersonRecord.ethnicGroup');
export const sexWords = () => codesOf('PersonRecord.sex');

/** What records are checked against, for the officer who is signed in. */
export const useGiven = (): Given => {
  const { today, division } = useOfficer();
  const names = usePlaceNames();
  return useMemo(
    () => ({
      today: civilDateSchema.parse(today),
      division,
      places: names && localityList(names),
      categories: Object.keys(categoryWords()),
      ethnicGroups: Object.keys(groupWords()),
    }),
    [today, division, names],
  );
};
