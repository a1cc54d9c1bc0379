import { Button, Input, type InputRef } from 'antd';
import { useState, type RefObject } from 'react';
import { useLocation } from 'wouter';
import { answerOf } from '../../api/client.ts';
import { useSay } from '../../language/language.tsx';
import { words } from '../../language/words.ts';
import { ProblemNote } from '../../parts/problem-note.tsx';
import { useClient } from '../../session/session.tsx';
import type { CaseLine } from './views.ts';

const texts = {
  label: words('案件编号或身份证号', 'Case number or citizen ID'),
  find: words('查找', 'Find'),
  none: words('没有找到您可以查看的案件。', 'No case was found that you may see.'),
  found: words('找到{n}件', '{n} found'),
  clear: words('返回列表', 'Back to the list'),
} as const;

/** A case number has letters and hyphens in front; whatever else is typed here is somebody's number. */
const isCaseNumber = (text: string): boolean => /^\s*cx/iu.test(text);

interface SearchProps {
  readonly field: RefObject<InputRef | null>;
  readonly onFound: (cases: readonly CaseLine[] | undefined) => void;
  readonly found: readonly CaseLine[] | undefined;
}

/** Finds by case number or by full number of the person. The number leaves the field at once, comes back only to be put right, and stands nowhere else. */
export const Search = ({ field, onFound, found }: SearchProps) => {
  const t = useSay();
  const client = useClient();
  const [, go] = useLocation();
  const [text, setText] = useState('');
  const [busy, setBusy] = useState(false);
  const [error, setError] = useState<unknown>();
  const find = async (): Promise<void> => {
    const wanted = text.trim();
    if (wanted === '') return;
    setText('');
    setError(undefined);
    setBusy(true);
    try {
      const { items } = await answerOf(
        client.GET('/v1/handovers', {
          params: isCaseNumber(wanted)
            ? { query: { caseNumber: wanted } }
            : { query: {}, header: { 'x-person-citizen-id': wanted } },
        }),
      );
      const [only, ...others] = items;
      if (only && others.length === 0) go(`/cases/${only.id}`);
      else onFound(items);
    } catch (failure) {
      // One wrong digit must not cost eighteen.
      setText(wanted);
      setError(failure);
    } finally {
      setBusy(false);
    }
  };
  return (
    <search className="inbox-search">
      <form
        autoComplete="off"
        onSubmit={(event) => {
          event.preventDefault();
          void find();
        }}
      >
        <Input
          ref={field}
          value={text}
          onChange={(event) => setText(event.target.value)}
          aria-label={t(texts.label)}
          placeholder={t(texts.label)}
          name="query"
          spellCheck={false}
          maxLength={64}
        />
        <Button htmlType="submit" loading={busy}>
          {t(texts.find)}
        </Button>
      </form>
      <output>
        {found && (found.length === 0 ? t(texts.none) : t(texts.found, { n: found.length }))}{' '}
        {found && (
          <Button type="link" size="small" onClick={() => onFound(undefined)}>
            {t(texts.clear)}
          </Button>
        )}
      </output>
      {error !== undefined && <ProblemNote error={error} />}
    </search>
  );
};
