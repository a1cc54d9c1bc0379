/** A text shown to people, Chinese first: the pair the API itself gives. */
export interface Words {
  readonly zh: string;
  readonly en: string;
}

export const words = (zh: string, en: string): Words => ({ zh, en });

export const languages = ['zh', 'en'] as const;
export type Language = (typeof languages)[number];

export type Values = Readonly<Record<string, string | number>>;

/** The text in one language, `{name}` replaced by the value of that name. */
export const say = (language: Language, text: Words, values: Values = {}): string =>
  text[language].replaceAll(/\{(\w+)\}/gu, (whole, name: string) => String(values[name] ?? whole));
