import { useMutation, useQueryClient } from '@tanstack/react-query';
import { Button, Modal, Radio, Select } from 'antd';
import { useId, useState } from 'react';
import { Link, useLocation } from 'wouter';
import { answerOf, newKey } from '../../../api/client.ts';
import { common } from '../../../language/common-texts.ts';
import { useSay } from '../../../language/language.tsx';
import { words } from '../../../language/words.ts';
import { Place, usePlaceNames } from '../../../parts/place.tsx';
import { ProblemNote } from '../../../parts/problem-note.tsx';
import { useClient, useOfficer } from '../../../session/session.tsx';
import { periodAfter, periodBefore, type Run, type RunKind } from '../model.ts';
import { runKey, runsKey, useRuns } from '../queries.ts';
import { StatusTag } from '../status-tag.tsx';

const texts = {
  title: words('建立新批次', 'Open a run'),
  kind: words('种类', 'Kind'),
  payroll: words('养老金发放（按月）', 'Payroll of a month'),
  premium: words('代缴保费名单（按年）', 'Premium list of a year'),
  county: words('县（市、区）', 'County'),
  period: words('所属期', 'Period'),
  whatPayroll: words(
    '建立后平台在后台逐页计算全县领取待遇人员当月应发金额（含补发、退票重发、抵扣），不会付款。算好后由经办人员初审、另一名复核人员复核，下达后才能取付款文件。',
    'The exchange then computes, page by page, what everybody who draws in the county is due for the month, arrears, payments issued again and set-offs included. Nothing is paid yet: a clerk reviews, another officer approves, and only then can the file be written.',
  ),
  whatPremium: words(
    '建立后平台在后台逐页计算全县符合代缴条件人员的年度保费：政府代缴、个人缴费和缴费补贴，不会付款。随后初审、复核、下达，名单交财政部门。',
    'The exchange then computes, page by page, whose premium of the year the government pays: its part, the person’s part and the subsidy. Nothing is paid yet: review, approval and issue follow, then the list goes to the finance office.',
  ),
  latest: words('最近一期', 'The latest one'),
  none: words('本县还没有这种批次。', 'The county has no run of this kind yet.'),
  mustClose: words('上一期未办结前不能建立下一期。', 'The next period opens when this one is closed.'),
  open: words('建立并开始计算', 'Open and compute'),
} as const;

const offered = 24;

/** The current period and those before it, the latest first. */
const periodsUntil = (latest: string): readonly string[] => {
  const found = [latest];
  while (found.length < (latest.length === 4 ? 6 : offered)) found.push(periodBefore(found.at(-1) ?? latest));
  return found;
};

const latestOf = (all: readonly Run[] | undefined, kind: RunKind, division: string): Run | undefined =>
  all
    ?.filter((run) => run.kind === kind && run.division === division)
    .toSorted((one, other) => other.period.localeCompare(one.period))[0];

/** The keys of what was decided so far: the same decision sent again carries its own. */
const useKeys = () => {
  const [keys] = useState(() => new Map<string, string>());
  return (decision: string): string => {
    const key = keys.get(decision) ?? newKey();
    keys.set(decision, key);
    return key;
  };
};

const useOpening = () => {
  const client = useClient();
  const keyOf = useKeys();
  const cache = useQueryClient();
  const [, go] = useLocation();
  return useMutation({
    mutationFn: (body: { kind: RunKind; division: string; period: string }) =>
      answerOf(
        client.POST('/v1/runs', {
          body,
          params: { header: { 'idempotency-key': keyOf(JSON.stringify(body)) } },
        }),
      ),
    onSuccess: (run) => {
      cache.setQueryData(runKey(run.id), run);
      void cache.invalidateQueries({ queryKey: runsKey });
      go(`/runs/${run.id}`);
    },
  });
};

const Before = ({ latest }: { readonly latest: Run | undefined }) => {
  const t = useSay();
  if (!latest) return <p className="secondary">{t(texts.none)}</p>;
  return (
    <p>
      {t(texts.latest)}：<Link href={`/runs/${latest.id}`}>{latest.period}</Link> <StatusTag run={latest} />
      {latest.status !== 'closed' && <span className="secondary"> {t(texts.mustClose)}</span>}
    </p>
  );
};

const CountyChoice = ({
  value,
  onChange,
}: {
  readonly value: string;
  readonly onChange: (code: string) => void;
}) => {
  const { division } = useOfficer();
  const names = usePlaceNames();
  const t = useSay();
  const id = useId();
  if (division.length === 6)
    return (
      <div className="run-field">
        <span className="secondary">{t(texts.county)}</span>
        <Place code={division} />
      </div>
    );
  const options = [...(names ?? [])]
    .filter(([digits]) => digits.length === 6 && digits.startsWith(division))
    .map(([code, name]) => ({ value: code, label: `${name} ${code}` }));
  return (
    <label htmlFor={id} className="run-field">
      {t(texts.county)}
      <Select
        id={id}
        showSearch={{ optionFilterProp: 'label' }}
        options={options}
        value={value === '' ? null : value}
        onChange={(code: string | null) => onChange(code ?? '')}
      />
    </label>
  );
};

/** Says what will happen, then opens a run; the county and the next period are filled in. */
export const OpenRun = ({ onClose }: { readonly onClose: () => void }) => {
  const t = useSay();
  const id = useId();
  const { division: own, today } = useOfficer();
  const [kind, setKind] = useState<RunKind>('payroll');
  const [division, setDivision] = useState(own.length === 6 ? own : '');
  const [chosen, setChosen] = useState<string>();
  const { data } = useRuns({ division, kind }, division !== '');
  const opening = useOpening();
  const latest = latestOf(data?.runs, kind, division);
  const now = kind === 'payroll' ? today.slice(0, 7) : today.slice(0, 4);
  const following = latest ? periodAfter(latest.period) : now;
  const period = chosen ?? (following > now ? now : following);
  const change = (next: RunKind) => {
    setKind(next);
    setChosen(undefined);
    opening.reset();
  };
  return (
    <Modal open title={t(texts.title)} onCancel={onClose} footer={null} destroyOnHidden>
      <div className="run-form" style={{ gridTemplateColumns: 'minmax(0, 1fr)' }}>
        <Radio.Group
          aria-label={t(texts.kind)}
          value={kind}
          onChange={({ target }) => change(target.value === 'payroll' ? 'payroll' : 'premium-list')}
          options={[
            { value: 'payroll', label: t(texts.payroll) },
            { value: 'premium-list', label: t(texts.premium) },
          ]}
        />
        <CountyChoice value={division} onChange={setDivision} />
        <label htmlFor={id} className="run-field">
          {t(texts.period)}
          <Select
            id={id}
            value={period}
            onChange={(value: string) => setChosen(value)}
            options={periodsUntil(now).map((one) => ({ value: one, label: one }))}
          />
        </label>
        <Before latest={latest} />
        <p>{t(kind === 'payroll' ? texts.whatPayroll : texts.whatPremium)}</p>
        {opening.error && <ProblemNote error={opening.error} />}
        <div className="run-actions">
          <Button
            type="primary"
            disabled={division === ''}
            loading={opening.isPending}
            onClick={() => opening.mutate({ kind, division, period })}
          >
            {t(texts.open)}
          </Button>
          <Button onClick={onClose}>{t(common.cancel)}</Button>
        </div>
      </div>
    </Modal>
  );
};
