import type { components } from '#api';
import { useQueryClient } from '@tanstack/react-query';
import { Button, Input } from 'antd';
import { useId, useRef, useState } from 'react';
import { answerOf, newKey } from '../../../api/client.ts';
import { wordsOfAction } from '../../../api/words.ts';
import { useSay } from '../../../language/language.tsx';
import { words } from '../../../language/words.ts';
import { ProblemNote } from '../../../parts/problem-note.tsx';
import { When } from '../../../parts/when.tsx';
import { useClient } from '../../../session/session.tsx';
import { attempts } from '../parts/attempts.ts';
import { useCall } from '../parts/use-call.ts';
import { AnswerWords } from './answer-line.tsx';
import { lastReminder, type Reminding, type ToldEvent } from './answers.ts';

type Handover = components['schemas']['Handover'];

const texts = {
  title: words('催办', 'Reminder'),
  message: words('催办内容（选填，不要写身份证号）', 'Message (optional; no ID number)'),
  sent: words('已催办 ', 'Reminded '),
  waiting: words('，待对方答复', '; no answer yet'),
  answered: words('，对方答复：', '; they answered: '),
  done: words('催办已发出，对方须答复何时办理。', 'Sent; they have to say by when they will act.'),
  none: words('此案现在不能催办。', 'Nobody can be reminded in this case now.'),
} as const;

const mostCharacters = 500;

const Earlier = ({ reminder }: { readonly reminder: Reminding }) => {
  const t = useSay();
  return (
    <p>
      {t(texts.sent)}
      <When at={reminder.at} />
      {reminder.answer ? (
        <>
          {t(texts.answered)}
          <AnswerWords answer={reminder.answer} />
        </>
      ) : (
        t(texts.waiting)
      )}
    </p>
  );
};

interface RemindProps {
  readonly handover: Handover;
  readonly told: readonly ToldEvent[];
}

/** Reminds the side that has to act, and shows what it said the last time. */
export const Remind = ({ handover, told }: RemindProps) => {
  const t = useSay();
  const client = useClient();
  const cache = useQueryClient();
  const id = useId();
  const [message, setMessage] = useState('');
  const key = useRef(newKey());
  const { call, run } = useCall<unknown>();
  const reminder = lastReminder(told);
  const possible = handover.allowedActions.includes('remind') && (!reminder || reminder.answer !== undefined);
  const remind = (): void =>
    run(async () => {
      const acted = await attempts(() =>
        answerOf(
          client.POST('/v1/handovers/{id}/actions/remind', {
            params: { path: { id: handover.id }, header: { 'idempotency-key': key.current } },
            body: message.trim() === '' ? {} : { message: message.trim() },
          }),
        ),
      );
      key.current = newKey();
      setMessage('');
      await cache.invalidateQueries({ queryKey: ['handovers'] });
      return acted;
    });
  return (
    <div>
      <h2>{t(texts.title)}</h2>
      {reminder && <Earlier reminder={reminder} />}
      <div aria-live="polite">{call.kind === 'done' && <p className="sending-valid">{t(texts.done)}</p>}</div>
      {call.kind === 'failed' && <ProblemNote error={call.error} onRetry={remind} />}
      {!possible && !reminder && <p className="secondary">{t(texts.none)}</p>}
      {possible && (
        <form
          className="sent-remind"
          onSubmit={(event) => {
            event.preventDefault();
            remind();
          }}
        >
          <label htmlFor={id}>{t(texts.message)}</label>
          <Input
            id={id}
            value={message}
            maxLength={mostCharacters}
            autoComplete="off"
            onChange={(event) => {
              setMessage(event.target.value);
              key.current = newKey();
            }}
          />
          <Button htmlType="submit" loading={call.kind === 'busy'}>
            {t(wordsOfAction('remind'))}
          </Button>
        </form>
      )}
    </div>
  );
};
