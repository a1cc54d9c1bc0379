import { shortTextSchema } from '../kernel/text.ts';

const within140 = shortTextSchema(140);
/** Code points that Unicode keeps for itself: XML 1.0 forbids the first two of them and nobody's name has any. */
const noncharacter = /\p{Noncharacter_Code_Point}/u;

/** Stands where a character was lost: whoever paid by such a name would pay a name that nobody has. */
const lostCharacter = '\uFFFD';

/** Why a name cannot stand in a payment file, or nothing: 1 to 140 characters (ISO 20022 Max140Text) on one line. */
export const textProblemOf = (text: string): string | undefined => {
  if (noncharacter.test(text)) return 'text-noncharacter';
  if (text.includes(lostCharacter)) return 'text-character-lost';
  const parsed = within140.safeParse(text);
  return parsed.success ? undefined : (parsed.error.issues[0]?.message ?? 'text-wrong');
};
