import { useLanguage } from '../language/language.tsx';

const yuan = { zh: '元', en: ' yuan' } as const;

/** Whole fen as yuan: 16300 → `163.00`. */
export const yuanOf = (fen: number): string =>
  (fen / 100).toLocaleString('zh-CN', { minimumFractionDigits: 2, maximumFractionDigits: 2 });

export const Money = ({ fen }: { readonly fen: number }) => {
  const { language } = useLanguage();
  return (
    <span className="numbers">
      {yuanOf(fen)}
      {yuan[language]}
    </span>
  );
};
