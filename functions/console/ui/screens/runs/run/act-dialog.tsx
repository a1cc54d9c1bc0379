import { useMutation, useQueryClient } from '@tanstack/react-query';
import { Alert, Modal } from 'antd';
import { useState } from 'react';
import { answerOf, type ExchangeClient, newKey } from '../../../api/client.ts';
import { wordsOfAction } from '../../../api/words.ts';
import { bodyOf, type Description, useDescription } from '../../../forms/description.ts';
import { jsonAt, wordsAt } from '../../../forms/read-schema.ts';
import { SchemaForm } from '../../../forms/schema-form.tsx';
import { useSay } from '../../../language/language.tsx';
import { words, type Words } from '../../../language/words.ts';
import { Loading } from '../../../parts/loading.tsx';
import { Money } from '../../../parts/money.tsx';
import { useClient } from '../../../session/session.tsx';
import { outstandingOf, type Run, totalOf } from '../model.ts';
import { runKey } from '../queries.ts';

export const runActions = ['review', 'approve', 'issue', 'post', 'recompute', 'reject'] as const;
export type RunAction = (typeof runActions)[number];

const texts = {
  persons: words('{persons}人，{payments}笔，合计', '{persons} persons, {payments} payments, together'),
  outstanding: words(
    '还有{n}笔没有回盘。现在记账，这些笔暂按“未回”处理，回盘后再登记即可。',
    '{n} payments have no answer yet. They stay open and can be recorded after posting.',
  ),
} as const;

interface Sent {
  readonly params: {
    readonly path: { readonly id: string };
    readonly header: { readonly 'idempotency-key': string; readonly 'if-match': string };
  };
}

const reasonIn = (value: Readonly<Record<string, unknown>>): string =>
  typeof value['reason'] === 'string' ? value['reason'] : '';

type Send = (client: ExchangeClient, sent: Sent, value: Readonly<Record<string, unknown>>) => Promise<Run>;

const senders: Readonly<Record<RunAction, Send>> = {
  review: (client, { params }) => answerOf(client.POST('/v1/runs/{id}/actions/review', { params, body: {} })),
  approve: (client, { params }) =>
    answerOf(client.POST('/v1/runs/{id}/actions/approve', { params, body: {} })),
  issue: (client, { params }) => answerOf(client.POST('/v1/runs/{id}/actions/issue', { params, body: {} })),
  post: (client, { params }) => answerOf(client.POST('/v1/runs/{id}/actions/post', { params, body: {} })),
  recompute: (client, { params }, value) =>
    answerOf(client.POST('/v1/runs/{id}/actions/recompute', { params, body: { reason: reasonIn(value) } })),
  reject: (client, { params }, value) =>
    answerOf(client.POST('/v1/runs/{id}/actions/reject', { params, body: { reason: reasonIn(value) } })),
};

export interface DescribedAction {
  readonly action: RunAction;
  readonly path: string;
}

export const actionOf = (action: RunAction): DescribedAction => ({
  action,
  path: `/v1/runs/{id}/actions/${action}`,
});

const describedIn = (description: Description, path: string): Words | undefined =>
  wordsAt(jsonAt(description, 'paths', path, 'post', 'x-action')['description']);

interface ActDialogProps {
  readonly run: Run;
  readonly action: DescribedAction;
  readonly onClose: () => void;
}

/** One key for the decision, also when it is sent again; another one when something else is decided. */
const useActing = ({ run, action: { action }, onClose }: ActDialogProps) => {
  const client = useClient();
  const cache = useQueryClient();
  const [keys] = useState(() => new Map<string, string>());
  return useMutation({
    mutationFn: (value: Readonly<Record<string, unknown>>) => {
      const decision = `${run.version} ${JSON.stringify(value)}`;
      const key = keys.get(decision) ?? newKey();
      keys.set(decision, key);
      const header = { 'idempotency-key': key, 'if-match': `"${run.version}"` };
      return senders[action](client, { params: { path: { id: run.id }, header } }, value);
    },
    onSuccess: (after) => {
      cache.setQueryData(runKey(run.id), after);
      onClose();
    },
    // Refused because it has changed, or changed: either way what is shown is old.
    onSettled: () => cache.invalidateQueries({ queryKey: ['runs'] }),
  });
};

/** Says what a step does before it is taken. */
export const ActDialog = (props: ActDialogProps) => {
  const { run, action, onClose } = props;
  const t = useSay();
  const description = useDescription();
  const acting = useActing(props);
  const title = t(wordsOfAction(action.action));
  const said = description && describedIn(description, action.path);
  const outstanding = outstandingOf(run);
  return (
    <Modal open title={title} onCancel={onClose} footer={null} destroyOnHidden>
      {description ? (
        <>
          {said && <p>{t(said)}</p>}
          <p>
            {t(texts.persons, {
              persons: totalOf(run.totals, 'persons'),
              payments: totalOf(run.totals, 'payments'),
            })}{' '}
            <strong>
              <Money fen={totalOf(run.totals, 'payFen')} />
            </strong>
          </p>
          {action.action === 'post' && outstanding > 0 && (
            <Alert type="warning" showIcon title={t(texts.outstanding, { n: outstanding })} />
          )}
          <SchemaForm
            schema={bodyOf(description, 'POST', action.path)}
            submitText={title}
            busy={acting.isPending}
            problem={acting.error}
            onSubmit={(value) => acting.mutate(value)}
            onCancel={onClose}
          />
        </>
      ) : (
        <Loading />
      )}
    </Modal>
  );
};
