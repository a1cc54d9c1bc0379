import { holdsPersonNumber } from '../../../../../../shared/kernel/person-number.ts';
import { words, type Words } from '../../../language/words.ts';

const texts = {
  person: words(
    '名称里有证件号，不能保存，也不会发送。请改用别的名称。',
    'A person’s number stands in the name. It is neither saved nor sent: choose another name.',
  ),
  characters: words(
    '名称里不能有 / \\ ? # %，也不能只是点号。',
    'The name cannot hold / \\ ? # % nor be dots alone.',
  ),
} as const;

/** Why a query cannot have the name. The name stands in an address: what may not be there is stopped before it is sent. */
export const nameProblemOf = (name: string): Words | undefined => {
  if (holdsPersonNumber(name)) return texts.person;
  return /[/\\?#%]|^\.+$/u.test(name) ? texts.characters : undefined;
};
