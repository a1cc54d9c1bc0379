import type { components } from '#api';
import { useMutation, useQueryClient } from '@tanstack/react-query';
import { Button, Popconfirm, Select } from 'antd';
import { useState } from 'react';
import { Link } from 'wouter';
import { answerOf, newKey } from '../../api/client.ts';
import { usePages } from '../../api/use-pages.ts';
import { codesOf, wordsOfCode } from '../../api/words.ts';
import { common } from '../../language/common-texts.ts';
import { useSay } from '../../language/language.tsx';
import { words } from '../../language/words.ts';
import { Loading } from '../../parts/loading.tsx';
import { Place } from '../../parts/place.tsx';
import { ProblemNote } from '../../parts/problem-note.tsx';
import { When } from '../../parts/when.tsx';
import { useClient } from '../../session/session.tsx';

type ParkedMessage = components['schemas']['ParkedMessage'];
type DiscardReason = 'forged' | 'test-message' | 'sent-anew' | 'not-a-message';

const texts = {
  empty: words(
    '没有搁置消息。无法识别的消息会出现在这里，绝不会丢失。',
    'Nothing is parked. A message nobody understands appears here and is never lost.',
  ),
  since: words('搁置于', 'Parked'),
  case: words('所属案件', 'Of the case'),
  to: words('送往', 'For'),
  none: words('没有来源记录，不能重发', 'Without a record of its origin it cannot be sent again'),
  redrive: words('重发', 'Send again'),
  discard: words('清除', 'Discard'),
  why: words('清除原因', 'Why it is discarded'),
  sure: words('清除后不可恢复，确认？', 'It is gone for good. Discard?'),
  again: words('已重新发送。', 'It was sent again.'),
  arrived: words('消息此前已送达，已移出搁置区。', 'It had arrived meanwhile and is off the list.'),
  discarded: words('已清除。', 'It was discarded.'),
} as const;

/** Told apart by the API's own list of codes. */
const isReason = (code: string): code is DiscardReason => code in codesOf('reason');

const Discard = ({ onDiscard }: { readonly onDiscard: (reason: DiscardReason) => void }) => {
  const t = useSay();
  const [reason, setReason] = useState<DiscardReason>();
  const reasons = ['forged', 'test-message', 'sent-anew', 'not-a-message'].filter(isReason);
  return (
    <span className="operations-discard">
      <Select
        aria-label={t(texts.why)}
        placeholder={t(texts.why)}
        {...(reason === undefined ? {} : { value: reason })}
        onChange={setReason}
        options={reasons.map((value) => ({ value, label: t(wordsOfCode('reason', value)) }))}
      />
      <Popconfirm
        title={t(texts.sure)}
        okText={t(texts.discard)}
        cancelText={t(common.cancel)}
        onConfirm={() => reason && onDiscard(reason)}
      >
        <Button danger disabled={!reason}>
          {t(texts.discard)}
        </Button>
      </Popconfirm>
    </span>
  );
};

const Message = ({
  message,
  onDone,
}: {
  readonly message: ParkedMessage;
  readonly onDone: (said: string) => void;
}) => {
  const t = useSay();
  const client = useClient();
  const [key] = useState(newKey);
  const { id, unit, because, parkedAt, reference } = message;
  const params = { path: { id }, query: { unit }, header: { 'idempotency-key': key } };
  const redrive = useMutation({
    mutationFn: () => answerOf(client.POST('/v1/parked/{id}/redrive', { params })),
    onSuccess: ({ sentAgain }) => onDone(t(sentAgain ? texts.again : texts.arrived)),
  });
  const discard = useMutation({
    mutationFn: (reason: DiscardReason) =>
      answerOf(
        // Another reason is another decision.
        client.POST('/v1/parked/{id}/discard', {
          params: { ...params, header: { 'idempotency-key': `${key}-${reason}` } },
          body: { reason },
        }),
      ),
    onSuccess: () => onDone(t(texts.discarded)),
  });
  const error = redrive.error ?? discard.error;
  return (
    <li className="card">
      <h2>{t(wordsOfCode('because', because))}</h2>
      <p className="secondary">
        {t(texts.since)} <When at={parkedAt} /> · <code>{because}</code> · <code>{id}</code>
      </p>
      {reference ? (
        <p>
          {t(texts.case)} <Link href={`/cases/${reference.handoverId}`}>{reference.handoverId}</Link> ·{' '}
          {t(texts.to)} <Place code={reference.target} />
        </p>
      ) : (
        <p>{t(texts.none)}</p>
      )}
      {reference ? (
        <Button type="primary" loading={redrive.isPending} onClick={() => redrive.mutate()}>
          {t(texts.redrive)}
        </Button>
      ) : (
        <Discard onDiscard={discard.mutate} />
      )}
      {error && <ProblemNote error={error} />}
    </li>
  );
};

/** Messages of a unit that nobody understood, why, and the way back. Their content is never shown. */
export const Parked = ({ unit }: { readonly unit: string }) => {
  const t = useSay();
  const client = useClient();
  const cache = useQueryClient();
  const [said, say] = useState('');
  const listed = usePages({
    key: ['parked', unit],
    load: (cursor) =>
      answerOf(
        client.GET('/v1/parked', {
          params: { query: { unit, ...(cursor === undefined ? {} : { cursor }) } },
        }),
      ),
    every: 30_000,
  });
  return (
    <>
      <output>{said}</output>
      {listed.error && <ProblemNote error={listed.error} onRetry={() => void listed.refetch()} />}
      {listed.isPending && <Loading />}
      {listed.isSuccess && listed.items.length === 0 && <p className="operations-empty">{t(texts.empty)}</p>}
      <ul className="operations-list">
        {listed.items.map((message) => (
          <Message
            key={message.id}
            message={message}
            onDone={(what) => {
              say(what);
              void cache.invalidateQueries({ queryKey: ['parked'] });
              void cache.invalidateQueries({ queryKey: ['standing'] });
            }}
          />
        ))}
      </ul>
      {listed.hasNextPage && (
        <Button block loading={listed.isFetchingNextPage} onClick={() => void listed.fetchNextPage()}>
          {t(common.more)}
        </Button>
      )}
    </>
  );
};
