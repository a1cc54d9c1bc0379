import { useMemo } from 'react';
import { wordsOfCode } from '../../../api/words.ts';
import { useStepWords } from '../../../forms/step-words.ts';
import type { DetailNames } from './details.ts';
import { useNaming } from './use-naming.ts';

/** Names of what events hold; titles come with the description of the API, which loads a moment later. */
export const useDetailNames = (): DetailNames => {
  const { language, place } = useNaming();
  const stepWords = useStepWords();
  return useMemo(
    () => ({
      language,
      place,
      titleOf: (property) => stepWords?.titleOf(property),
      codeWords: wordsOfCode,
    }),
    [language, place, stepWords],
  );
};
