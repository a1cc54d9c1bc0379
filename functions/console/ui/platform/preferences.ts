/** What a browser may remember of a desk: how it looks, never what was looked at. */
export type Preference = 'language' | 'theme';

const key = (name: Preference): string => `exchange-${name}`;

export const keep = (name: Preference, value: string): void => {
  try {
    localStorage.setItem(key(name), value);
  } catch {
    // A browser that keeps nothing is asked again next time.
  }
};

export const kept = <T extends string>(name: Preference, choices: readonly T[]): T | undefined => {
  try {
    const value = localStorage.getItem(key(name));
    return choices.find((choice) => choice === value);
  } catch {
    return undefined;
  }
};
