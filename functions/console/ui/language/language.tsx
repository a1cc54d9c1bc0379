import { createContext, use, useCallback, useEffect, useMemo, useState, type ReactNode } from 'react';
import { keep, kept } from '../platform/preferences.ts';
import { languages, say, type Language, type Values, type Words } from './words.ts';

/** Says a text in the language that is chosen. */
export type Say = (text: Words, values?: Values) => string;

interface LanguageChoice {
  readonly language: Language;
  readonly choose: (language: Language) => void;
  readonly t: Say;
}

const LanguageContext = createContext<LanguageChoice | undefined>(undefined);

export const LanguageProvider = ({ children }: { readonly children: ReactNode }) => {
  const [language, choose] = useState<Language>(() => kept('language', languages) ?? 'zh');
  useEffect(() => {
    keep('language', language);
    document.documentElement.lang = language === 'zh' ? 'zh-CN' : 'en';
  }, [language]);
  const t = useCallback((text: Words, values?: Values) => say(language, text, values), [language]);
  const choice = useMemo(() => ({ language, choose, t }), [language, t]);
  return <LanguageContext value={choice}>{children}</LanguageContext>;
};

export const useLanguage = (): LanguageChoice => {
  const choice = use(LanguageContext);
  if (!choice) throw new Error('a LanguageProvider is above everything');
  return choice;
};

/** `t(words('收件箱', 'Inbox'))`. */
export const useSay = (): Say => useLanguage().t;
