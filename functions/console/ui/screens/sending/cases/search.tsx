import { Button, Input } from 'antd';
import { useId, useState, type FormEvent } from 'react';
import { parseCaseNumber } from '../../../../../../shared/kernel/case-number.ts';
import { civilDateSchema, type CivilDate } from '../../../../../../shared/kernel/civil-date.ts';
import { parseCitizenId } from '../../../../../../shared/kernel/citizen-id.ts';
import { answerOf } from '../../../api/client.ts';
import { useSay } from '../../../language/language.tsx';
import { words } from '../../../language/words.ts';
import { ProblemNote } from '../../../parts/problem-note.tsx';
import { useClient, useOfficer } from '../../../session/session.tsx';
import { checkNumber } from '../record/check-number.ts';
import { blankDraft } from '../record/draft.ts';
import { problem, type Finding } from '../record/finding.ts';
import { bareCode } from '../record/half-width.ts';
import { useCall } from '../parts/use-call.ts';
import { CaseTable } from './case-table.tsx';
import type { SentCase } from './filters.ts';

const texts = {
  label: words('查找', 'Find'),
  placeholder: words('案件编号，或完整身份证号', 'Case number or whole citizen ID'),
  find: words('查找', 'Find'),
  neither: words(
    '既不是案件编号（如CX-2026-530921-…），也不是有效的身份证号，请核对。',
    'Neither a case number (CX-2026-530921-…) nor a valid citizen ID: check it.',
  ),
  found: words('找到{n}件（输入的号码已清除）', '{n} found (the number you typed is gone)'),
  nothing: words(
    '没有找到。请核对号码；您只能查到本地移出或移入的案件。',
    'Nothing found. Check the number; you find cases of your own county only.',
  ),
  clear: words('返回列表', 'Back to the list'),
} as const;

interface Found {
  readonly items: readonly SentCase[];
}

/** A case number or a whole citizen ID, as it was typed; or what is wrong with it. */
const soughtIn = (
  text: string,
  day: CivilDate,
): { readonly citizenId: string } | { readonly caseNumber: string } | { readonly wrong: Finding } => {
  const bare = bareCode(text);
  const person = parseCitizenId(bare, day);
  if (person.ok) return { citizenId: person.value.citizenId };
  if (parseCaseNumber(bare).ok) return { caseNumber: bare };
  const [why] = /^\d{15}/u.test(bare) ? checkNumber(blankDraft({ citizenId: bare }), day) : [];
  return { wrong: why ?? problem('citizenId', texts.neither) };
};

/** One case by its number, or all of a person: the number goes in a header, and out of the field at once. */
export const Search = ({ onResults }: { readonly onResults: (shown: boolean) => void }) => {
  const t = useSay();
  const client = useClient();
  const { today } = useOfficer();
  const id = useId();
  const [text, setText] = useState('');
  const [wrong, setWrong] = useState<Finding>();
  const { call, run, reset } = useCall<Found>();
  const find = (event: FormEvent): void => {
    event.preventDefault();
    const sought = soughtIn(text, civilDateSchema.parse(today));
    if ('wrong' in sought) {
      setWrong(sought.wrong);
      return;
    }
    setWrong(undefined);
    setText('');
    onResults(true);
    run(() =>
      answerOf(
        client.GET('/v1/handovers', {
          params:
            'citizenId' in sought
              ? { query: { side: 'origin' }, header: { 'x-person-citizen-id': sought.citizenId } }
              : { query: sought },
        }),
      ),
    );
  };
  const clear = (): void => {
    reset();
    onResults(false);
  };
  return (
    <>
      <search>
        <form className="sent-search" onSubmit={find} autoComplete="off">
          <label htmlFor={id} className="visually-hidden">
            {t(texts.label)}
          </label>
          <Input
            id={id}
            className="numbers"
            value={text}
            placeholder={t(texts.placeholder)}
            autoComplete="off"
            spellCheck={false}
            aria-describedby={`${id}-said`}
            aria-invalid={wrong !== undefined}
            onChange={(event) => setText(event.target.value)}
          />
          <Button htmlType="submit" loading={call.kind === 'busy'} disabled={text.trim() === ''}>
            {t(texts.find)}
          </Button>
          {call.kind !== 'idle' && <Button onClick={clear}>{t(texts.clear)}</Button>}
          <output id={`${id}-said`} className={wrong ? 'sending-problem' : 'secondary'}>
            {wrong && t(wrong.says, wrong.values)}
            {!wrong &&
              call.kind === 'done' &&
              t(call.value.items.length > 0 ? texts.found : texts.nothing, { n: call.value.items.length })}
          </output>
        </form>
      </search>
      {call.kind === 'failed' && <ProblemNote error={call.error} />}
      {call.kind === 'done' && call.value.items.length > 0 && <CaseTable items={call.value.items} />}
    </>
  );
};
