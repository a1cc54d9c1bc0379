import { useSay } from '../../language/language.tsx';
import { words } from '../../language/words.ts';
import { views, type Counts, type View } from './views.ts';

const texts = {
  label: words('按待办情况查看', 'What to look at'),
  more: words('超过20000件，仅统计前20000件。', 'More than 20,000 cases: the first 20,000 are counted.'),
} as const;

interface ViewBarProps {
  readonly chosen: View;
  readonly counts: Counts | undefined;
  readonly onChoose: (view: View) => void;
}

/** The ways to look at the desk, each with how many cases that are now. */
export const ViewBar = ({ chosen, counts, onChoose }: ViewBarProps) => {
  const t = useSay();
  return (
    <>
      <nav className="inbox-views" aria-label={t(texts.label)}>
        {views.map((view) => {
          const count = counts && view.count(counts);
          const urgent = 'urgent' in view && (count ?? 0) > 0;
          return (
            <button
              key={view.name}
              type="button"
              aria-current={view.name === chosen.name ? 'true' : undefined}
              className={urgent ? 'inbox-view inbox-view-urgent' : 'inbox-view'}
              onClick={() => onChoose(view)}
            >
              {t(view.title)} <b className="numbers">{count ?? '…'}</b>
            </button>
          );
        })}
      </nav>
      {counts && !counts.complete && <p className="secondary">{t(texts.more)}</p>}
    </>
  );
};
