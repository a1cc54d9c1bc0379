import { useMemo } from 'react';
import { wordsOfCode } from '../../../api/words.ts';
import { words, type Words } from '../../../language/words.ts';
import { useStepWords } from '../../case/step-of-event.ts';
import type { DetailNames } from './details.ts';
import { useNaming } from './use-naming.ts';

/** What the description of the API has no title for. */
const otherTitles: Readonly<Record<string, Words>> = {
  found: words('协查结果', 'Found'),
  nextOn: words('下次提醒', 'Next on'),
  comesBackOn: words('再次办理日期', 'Comes back on'),
};

/** The level of an escalation has its words where cases are listed. */
const codeWords = (property: string, code: string): Words => {
  const own = wordsOfCode(property, code);
  return own.zh === code && property === 'level' ? wordsOfCode('escalatedTo', code) : own;
};

/** Names of what events hold; titles come with the description of the API, which loads a moment later. */
export const useDetailNames = (): DetailNames => {
  const { language, place } = useNaming();
  const stepWords = useStepWords();
  return useMemo(
    () => ({
      language,
      place,
      titleOf: (property) => stepWords?.titleOf(property) ?? otherTitles[property],
      codeWords,
    }),
    [language, place, stepWords],
  );
};
