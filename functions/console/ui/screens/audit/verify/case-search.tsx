import { Button, Input } from 'antd';
import { useState } from 'react';
import { answerOf } from '../../../api/client.ts';
import { useSay } from '../../../language/language.tsx';
import { words } from '../../../language/words.ts';
import { ProblemNote } from '../../../parts/problem-note.tsx';
import { useClient } from '../../../session/session.tsx';

const texts = {
  label: words('案件编号', 'Case number'),
  find: words('查找案件', 'Find a case'),
  verify: words('核验', 'Verify'),
  none: words(
    '没有这个编号的案件，或不在您的管辖范围。请核对编号（形如 CX-2026-530921-7F3K9Q2M-C）。',
    'No case of this number that you may see. Compare the number (such as CX-2026-530921-7F3K9Q2M-C).',
  ),
} as const;

/** Finds the case of a number. */
export const CaseSearch = ({ onFound }: { readonly onFound: (id: string) => void }) => {
  const t = useSay();
  const client = useClient();
  const [text, setText] = useState('');
  const [busy, setBusy] = useState(false);
  const [missing, setMissing] = useState(false);
  const [error, setError] = useState<unknown>();
  const find = async (): Promise<void> => {
    const caseNumber = text.trim();
    if (caseNumber === '') return;
    setBusy(true);
    setError(undefined);
    setMissing(false);
    try {
      const { items } = await answerOf(client.GET('/v1/handovers', { params: { query: { caseNumber } } }));
      const [found] = items;
      if (found) onFound(found.id);
      else setMissing(true);
    } catch (failure) {
      setError(failure);
    } finally {
      setBusy(false);
    }
  };
  return (
    <search aria-label={t(texts.find)}>
      <form
        className="audit-form"
        autoComplete="off"
        onSubmit={(event) => {
          event.preventDefault();
          void find();
        }}
      >
        <div className="audit-field audit-wide">
          <label htmlFor="audit-case">{t(texts.label)}</label>
          <Input
            id="audit-case"
            value={text}
            placeholder="CX-2026-530921-7F3K9Q2M-C"
            maxLength={60}
            spellCheck={false}
            onChange={(event) => setText(event.target.value)}
          />
        </div>
        <div className="audit-buttons">
          <Button type="primary" htmlType="submit" loading={busy}>
            {t(texts.verify)}
          </Button>
        </div>
      </form>
      <div role="alert">{missing && t(texts.none)}</div>
      {error !== undefined && <ProblemNote error={error} onRetry={() => void find()} />}
    </search>
  );
};
