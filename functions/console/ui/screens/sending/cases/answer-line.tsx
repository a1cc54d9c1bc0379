import { useSay } from '../../../language/language.tsx';
import { words } from '../../../language/words.ts';
import { Place } from '../../../parts/place.tsx';
import { When } from '../../../parts/when.tsx';
import { wordsOfCode } from '../../../api/words.ts';
import { answersOf, type Answer } from './answers.ts';
import type { SentCase } from './filters.ts';
import { useTold } from './queries.ts';

const texts = {
  failed: words('答复暂时读不到', 'The answer cannot be read now'),
  said: words('：', ': '),
} as const;

/** One answer in words: `已退回：姓名与身份证号不一致`. */
export const AnswerWords = ({
  answer,
  dated = false,
}: {
  readonly answer: Answer;
  readonly dated?: boolean;
}) => {
  const t = useSay();
  const { title, code, place, on, note, at } = answer;
  const more = code ?? place ?? on ?? note;
  return (
    <span>
      {dated && (
        <>
          <When at={at} />{' '}
        </>
      )}
      {t(title)}
      {more !== undefined && t(texts.said)}
      {code && <strong>{t(wordsOfCode(code.property, code.code))}</strong>}{' '}
      {note && <strong>{t(note)}</strong>} {place !== undefined && <Place code={place} />}{' '}
      {on !== undefined && <span className="numbers">{on}</span>}
    </span>
  );
};

/** What the other side said last. */
export const AnswerLine = ({ item }: { readonly item: SentCase }) => {
  const t = useSay();
  const { data, isError } = useTold(item);
  if (isError) return <span className="secondary">{t(texts.failed)}</span>;
  const [latest] = data ? answersOf(data) : [];
  return latest ? (
    <span className="sent-answer">
      <AnswerWords answer={latest} />
    </span>
  ) : null;
};
