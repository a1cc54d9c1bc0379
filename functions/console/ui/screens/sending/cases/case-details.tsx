import { useSay } from '../../../language/language.tsx';
import { words } from '../../../language/words.ts';
import { Loading } from '../../../parts/loading.tsx';
import { ProblemNote } from '../../../parts/problem-note.tsx';
import { AnswerWords } from './answer-line.tsx';
import { answersOf } from './answers.ts';
import type { SentCase } from './filters.ts';
import { useCase, useTold } from './queries.ts';
import { Receives } from './receives.tsx';
import { Remind } from './remind.tsx';

const texts = {
  answers: words('对方的答复', 'What they answered'),
  none: words('还没有答复。', 'Nothing yet.'),
} as const;

const mostAnswers = 5;

/** What is behind a line of the list: loaded when it is opened. */
export const CaseDetails = ({ item }: { readonly item: SentCase }) => {
  const t = useSay();
  const handover = useCase(item);
  const told = useTold(item);
  const failed = handover.error ?? told.error;
  if (failed)
    return (
      <ProblemNote
        error={failed}
        onRetry={() => {
          void handover.refetch();
          void told.refetch();
        }}
      />
    );
  if (!handover.data || !told.data) return <Loading />;
  const answers = answersOf(told.data).slice(0, mostAnswers);
  return (
    <div className="sent-details">
      <Receives handover={handover.data} />
      <div>
        <h2>{t(texts.answers)}</h2>
        {answers.length === 0 && <p className="secondary">{t(texts.none)}</p>}
        <ul className="sent-answers">
          {answers.map((answer) => (
            <li key={`${answer.type} ${answer.at}`}>
              <AnswerWords answer={answer} dated />
            </li>
          ))}
        </ul>
      </div>
      <Remind handover={handover.data} told={told.data} />
    </div>
  );
};
