import { App, ConfigProvider, theme as antTheme } from 'antd';
import enUS from 'antd/locale/en_US';
import zhCN from 'antd/locale/zh_CN';
import { createContext, use, useEffect, useMemo, useState, type ReactNode } from 'react';
import { useLanguage } from '../language/language.tsx';
import { keep, kept } from '../platform/preferences.ts';

export const themes = ['light', 'dark'] as const;
export type Theme = (typeof themes)[number];

interface ThemeChoice {
  readonly theme: Theme;
  readonly choose: (theme: Theme) => void;
}

const ThemeContext = createContext<ThemeChoice | undefined>(undefined);

const ofTheDesk = (): Theme => (matchMedia('(prefers-color-scheme: dark)').matches ? 'dark' : 'light');

/** The page carries the nonce that lets its own style sheets through the content security policy. */
const nonce = document.querySelector<HTMLMetaElement>('meta[name="csp-nonce"]')?.content ?? '';

/** Dark and light enough for their letters to be read on their grounds (WCAG 2.2, 1.4.3). */
const accents = {
  light: { colorPrimary: '#0958d9', colorLink: '#0958d9', colorTextPlaceholder: '#6b6b6b' },
  dark: { colorPrimary: '#3c89e8', colorLink: '#69b1ff', colorTextPlaceholder: '#a0a0a0' },
} as const;

/** Under the pointer a button keeps the contrast of its letters. */
const buttons = {
  light: { colorPrimaryHover: '#003eb3', colorPrimaryActive: '#002c8c' },
  dark: {
    colorPrimaryHover: '#2b65b0',
    colorPrimaryActive: '#235597',
    defaultHoverColor: '#69b1ff',
    defaultHoverBorderColor: '#69b1ff',
    defaultActiveColor: '#69b1ff',
    defaultActiveBorderColor: '#69b1ff',
    colorError: '#c0363a',
    colorErrorHover: '#a92c30',
    colorErrorActive: '#8f2226',
  },
} as const;

const fonts =
  '"Noto Sans SC", "Noto Sans CJK SC", "PingFang SC", "Microsoft YaHei", "HarmonyOS Sans SC", system-ui, sans-serif';

/** Who asks their system for less motion gets none here. */
const calm = matchMedia('(prefers-reduced-motion: reduce)').matches;

export const ThemeProvider = ({ children }: { readonly children: ReactNode }) => {
  const { language } = useLanguage();
  const [theme, choose] = useState<Theme>(() => kept('theme', themes) ?? ofTheDesk());
  useEffect(() => {
    keep('theme', theme);
    document.documentElement.dataset['theme'] = theme;
  }, [theme]);
  const choice = useMemo(() => ({ theme, choose }), [theme]);
  return (
    <ThemeContext value={choice}>
      <ConfigProvider
        locale={language === 'zh' ? zhCN : enUS}
        csp={{ nonce }}
        // Outside the body itself the library does not write a style sheet without the nonce, which the page would refuse.
        getPopupContainer={() => document.querySelector<HTMLElement>('.app') ?? document.body}
        button={{ autoInsertSpace: false }}
        theme={{
          algorithm: theme === 'dark' ? antTheme.darkAlgorithm : antTheme.defaultAlgorithm,
          token: { ...accents[theme], fontFamily: fonts, borderRadius: 4, motion: !calm },
          components: { Button: buttons[theme] },
        }}
      >
        <App className="app">{children}</App>
      </ConfigProvider>
    </ThemeContext>
  );
};

export const useTheme = (): ThemeChoice => {
  const choice = use(ThemeContext);
  if (!choice) throw new Error('a ThemeProvider is above everything');
  return choice;
};
