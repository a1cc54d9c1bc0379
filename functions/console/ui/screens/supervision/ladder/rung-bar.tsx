import { wordsOfCode } from '../../../api/words.ts';
import { useSay } from '../../../language/language.tsx';
import { words } from '../../../language/words.ts';
import { levels, type Level } from '../model.ts';

const texts = {
  label: words('督办层级', 'Rungs'),
  cases: words('件', 'cases'),
  atLeast: words('至少', 'at least'),
} as const;

interface RungBarProps {
  readonly counts: Readonly<Record<Level, number>>;
  /** False while more may come. */
  readonly complete: boolean;
  readonly chosen: Level | undefined;
  readonly onChoose: (level: Level | undefined) => void;
}

/** The ladder from the county up to the ministry, with how many stand on each rung. */
export const RungBar = ({ counts, complete, chosen, onChoose }: RungBarProps) => {
  const t = useSay();
  return (
    <ol className="rungs" aria-label={t(texts.label)}>
      {levels.map((level) => (
        <li key={level}>
          <button
            type="button"
            className={counts[level] > 0 ? 'rung rung-taken' : 'rung'}
            aria-pressed={level === chosen}
            onClick={() => onChoose(level === chosen ? undefined : level)}
          >
            {t(wordsOfCode('escalatedTo', level))}
            <span>
              {!complete && <span className="secondary">{t(texts.atLeast)} </span>}
              <b className="numbers">{counts[level]}</b> {t(texts.cases)}
            </span>
          </button>
        </li>
      ))}
    </ol>
  );
};
