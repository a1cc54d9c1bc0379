import { useMemo } from 'react';
import { codesOf, wordsOfCode } from '../../../api/words.ts';
import { common } from '../../../language/common-texts.ts';
import { useLanguage } from '../../../language/language.tsx';
import { usePlaceNames } from '../../../parts/place.tsx';
import { placeName } from '../../../platform/place-names.ts';
import { useOfficer } from '../../../session/session.tsx';
import type { EventType } from '../model.ts';
import type { Naming } from './filter-words.ts';

const isType = (types: Readonly<Record<string, unknown>>, type: string): type is EventType => type in types;

const titles = codesOf('EventType');

/** Every type of event, as the API describes them. */
export const eventTypes: readonly EventType[] = Object.keys(titles).filter((type) => isType(titles, type));

/** Names of what a filter holds and of whoever asks. */
export const useNaming = (): Naming => {
  const { language } = useLanguage();
  const { today, division } = useOfficer();
  const names = usePlaceNames();
  return useMemo(
    () => ({
      language,
      today,
      division,
      place: (code) =>
        code === '' ? common.nation[language] : ((names && placeName(names, code)?.full) ?? code),
      eventTitle: (type) => wordsOfCode('EventType', type),
      periodTitle: (period) => wordsOfCode('period', period),
    }),
    [language, today, division, names],
  );
};
