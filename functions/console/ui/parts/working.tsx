import type { components } from '#api';
import { Tag } from 'antd';
import { wordsOfCode } from '../api/words.ts';
import { useLanguage, useSay } from '../language/language.tsx';
import { words, type Language } from '../language/words.ts';
import { Money } from './money.tsx';
import { certaintyWords, inputWords, valueWords } from './working-words.ts';
import './working.css';

export type WorkingLine = components['schemas']['WorkingLine'];

const texts = {
  show: words('计算过程与依据（{n}步）', 'How it was worked out ({n} steps)'),
  basis: words('依据', 'Basis'),
} as const;

/** A basis says the same in Chinese and then in English; or in Chinese only. */
const halfOf = (source: string, language: Language): string => {
  const [, chinese = source, english = source] =
    /^(.*\p{Script=Han}[^；]*)；([A-Za-z].*)$/su.exec(source) ?? [];
  return language === 'zh' ? chinese : english;
};

interface ValueProps {
  readonly name: string;
  readonly value: string | number | boolean;
  readonly unit?: string;
}

const Value = ({ name, value, unit }: ValueProps) => {
  const t = useSay();
  if (typeof value === 'number' && (unit === 'fen' || name.endsWith('Fen'))) return <Money fen={value} />;
  if (typeof value === 'number' && /share|rate$/iu.test(name)) return <>{(value * 100).toFixed(2)}%</>;
  const known = valueWords[String(value)];
  if (known) return <>{t(known)}</>;
  const property = name === 'eligibility' ? 'code' : name;
  return <>{typeof value === 'string' ? t(wordsOfCode(property, value)) : value}</>;
};

const Line = ({ line }: { readonly line: WorkingLine }) => {
  const { language, t } = useLanguage();
  const certainty = certaintyWords[line.basis.certainty];
  return (
    <li>
      <div className="working-result">
        <span>{t(line.title)}</span>
        <strong>
          <Value name={line.rule} value={line.result} unit={line.unit} />
        </strong>
      </div>
      <div className="working-inputs">
        {Object.entries(line.inputs).map(([name, value]) => (
          <span key={name}>
            {t(inputWords[name] ?? words(name, name))}：<Value name={name} value={value} />
          </span>
        ))}
      </div>
      <div className="secondary">
        {t(texts.basis)}：{halfOf(line.basis.source, language)}{' '}
        <Tag color={line.basis.certainty === 'sourced' ? 'green' : 'gold'}>
          {certainty ? t(certainty) : line.basis.certainty}
        </Tag>
        <code>{line.basis.file}</code>
      </div>
    </li>
  );
};

interface WorkingProps {
  readonly lines: readonly WorkingLine[];
  /** Shown at once, where the steps are what was asked for. */
  readonly isOpen?: boolean;
}

/** Every step of a calculation with what went in, where the rule is written and how sure that is; closed at first. */
export const Working = ({ lines, isOpen = false }: WorkingProps) => {
  const t = useSay();
  if (lines.length === 0) return null;
  return (
    <details className="working" open={isOpen}>
      <summary>{t(texts.show, { n: lines.length })}</summary>
      <ol>
        {lines.map((line) => (
          <Line key={`${line.rule} ${JSON.stringify(line.inputs)}`} line={line} />
        ))}
      </ol>
    </details>
  );
};
