import { CheckCircleOutlined, StopOutlined } from '@ant-design/icons';
import { wordsOfCode } from '../../api/words.ts';
import { useSay } from '../../language/language.tsx';
import { words } from '../../language/words.ts';
import { When } from '../../parts/when.tsx';
import { documentsOf, type SentDocument } from './documents-of.ts';
import { Section } from './section.tsx';
import { isWhole, shortHash, useTrail, type Handover } from './use-case.ts';

const texts = {
  title: words('材料与往来', 'Documents and correspondence'),
  none: words('没有附件，也没有往来。', 'No documents and no correspondence.'),
  valid: words('有效', 'Valid'),
  invalid: words('已作废', 'Invalidated'),
  digest: words('摘要', 'Digest'),
  sent: words('提交', 'Sent'),
  letters: words('往来与文书', 'Letters and notices'),
} as const;

/** What one side wrote to the other, and what was decided in writing. */
const letters = new Set([
  'inquired',
  'inquiry-answered',
  'returned',
  'corrected',
  'forwarded',
  'handed-back',
  'withdrawn',
  'clarification-requested',
  'clarification-given',
  'reminded',
  'reminder-answered',
  'reopening-requested',
  'reopening-agreed',
  'reopening-refused',
  'pension-awarded',
  'award-corrected',
  'terminated',
]);

const Item = ({ document: { id, kind, digest, sent, invalidated } }: { readonly document: SentDocument }) => {
  const t = useSay();
  return (
    <li>
      <span>
        {t(wordsOfCode('kind', kind))}（{id}）
        <div className="secondary">
          {t(texts.sent)} <When at={sent.at} /> · {t(texts.digest)} <code>{shortHash(digest)}</code>
        </div>
      </span>
      <span className={invalidated ? 'case-bad' : 'case-good'}>
        {invalidated ? <StopOutlined aria-hidden /> : <CheckCircleOutlined aria-hidden />}{' '}
        {t(invalidated ? texts.invalid : texts.valid)}
        {invalidated && (
          <>
            {' '}
            <When at={invalidated.at} />
          </>
        )}
      </span>
    </li>
  );
};

/** Documents by reference and whether they stand; letters and notices by their event in the trail. */
export const Documents = ({ handover }: { readonly handover: Handover }) => {
  const t = useSay();
  const { data } = useTrail(handover);
  const items = data?.items ?? [];
  const documents = documentsOf(items);
  const written = items.filter(isWhole).filter(({ type }) => letters.has(type));
  return (
    <Section title={texts.title}>
      {documents.length + written.length === 0 && <p className="case-empty">{t(texts.none)}</p>}
      {documents.length > 0 && (
        <ul className="plain-list">
          {documents.map((document) => (
            <Item key={document.id} document={document} />
          ))}
        </ul>
      )}
      {written.length > 0 && <h3>{t(texts.letters)}</h3>}
      <ul className="plain-list">
        {written.map((event) => (
          <li key={event.sequence}>
            <span>{t(event.title)}</span>
            <When at={event.at} />
          </li>
        ))}
      </ul>
    </Section>
  );
};
