import { Button, Input, Modal } from 'antd';
import { useEffect, useRef, useState } from 'react';
import { asProblem, hasLapsed, mayPass } from '../../../api/problem.ts';
import { common } from '../../../language/common-texts.ts';
import { useSay } from '../../../language/language.tsx';
import { words } from '../../../language/words.ts';
import type { CaseLine } from '../views.ts';
import { AcceptSummary } from './accept-summary.tsx';
import { LeftOutList } from './left-out.tsx';
import { Results } from './results.tsx';
import { leftOutOf } from './summary.ts';
import { useBulk, type Outcome } from './use-bulk.ts';
import type { Work } from './work.ts';

const titles = {
  accept: words('批量接收', 'Accept together'),
  claim: words('签收', 'Claim'),
  assign: words('分派', 'Assign'),
} as const;

const confirms = {
  accept: words('确认接收{n}件', 'Accept {n}'),
  claim: words('确认签收{n}件', 'Claim {n}'),
  assign: words('确认分派{n}件', 'Assign {n}'),
} as const;

const texts = {
  claim: words(
    '签收后这些案件由您经办，认定地可看到签收时间。',
    'The cases are then on your desk, and the certifying locality sees when.',
  ),
  officer: words('分派给（工号）', 'To (staff number)'),
  summary: words('{done}件已完成，{failed}件未完成', '{done} done, {failed} not done'),
  again: words('重试未完成的', 'Try the others again'),
} as const;

interface WorkDialogProps {
  readonly work: Work;
  readonly cases: readonly CaseLine[];
  /** True when something was done or tried. */
  readonly onClose: (begun: boolean) => void;
}

interface BeforeProps {
  readonly work: Work;
  readonly chosen: readonly CaseLine[];
  readonly officer: string;
  readonly onOfficer: (officer: string) => void;
  readonly onShown: () => void;
}

/** What the step means, before it is taken. */
const Before = ({ work, chosen, officer, onOfficer, onShown }: BeforeProps) => {
  const t = useSay();
  if (work === 'claim') return <p>{t(texts.claim)}</p>;
  if (work === 'accept') return chosen.length > 0 && <AcceptSummary cases={chosen} onShown={onShown} />;
  return (
    <label>
      {t(texts.officer)}
      <Input
        autoFocus
        value={officer}
        onChange={(event) => onOfficer(event.target.value.trim())}
        maxLength={60}
      />
    </label>
  );
};

/** What somebody else did first, or what cannot be done, fails again in the same way. */
const isWorthRepeating = (outcome: Outcome): boolean => {
  if (outcome.kind !== 'failed') return false;
  const problem = asProblem(outcome.error);
  return mayPass(problem) || hasLapsed(problem);
};

/** The keyboard stands on the button that comes next, so that Enter is enough; never before it can be pressed. */
const useNextFocused = (stage: string) => {
  const next = useRef<HTMLButtonElement>(null);
  const last = useRef<HTMLButtonElement>(null);
  useEffect(() => {
    if (stage !== 'asking') (next.current ?? last.current)?.focus();
  }, [stage]);
  return { next, last };
};

const staffNumber = /^[!-~]{1,60}$/u;

/** One step for all the cases that were selected: what it means, then the step, then what became of each. */
export const WorkDialog = ({ work, cases, onClose }: WorkDialogProps) => {
  const t = useSay();
  const [officer, setOfficer] = useState('');
  // Nothing is accepted before it was said what that means.
  const [shown, setShown] = useState(work !== 'accept');
  const chosen = work === 'accept' ? cases.filter((line) => leftOutOf(line) === undefined) : cases;
  const leftOut = cases.filter((line) => !chosen.includes(line));
  const { outcomes, running, run } = useBulk(chosen);
  const begun = outcomes.size > 0 || running;
  const all = [...outcomes.values()];
  const done = all.filter(({ kind }) => kind === 'done').length;
  const failed = all.filter(({ kind }) => kind === 'failed').length;
  const repeats = all.some(isWorthRepeating);
  const start = (): void => {
    if (work === 'accept') void run('accept', {});
    else void run('claim', work === 'assign' ? { officer } : {});
  };
  const ready = shown && chosen.length > 0 && (work !== 'assign' || staffNumber.test(officer));
  const close = (): void => onClose(begun);
  const offered = ready && work !== 'assign' ? 'offered' : 'asking';
  const { next, last } = useNextFocused(begun ? `begun ${running}` : offered);
  return (
    <Modal
      open
      width={720}
      title={t(titles[work])}
      mask={{ closable: !begun }}
      onCancel={() => !running && close()}
      afterOpenChange={() => work !== 'assign' && next.current?.focus()}
      footer={[
        <Button
          key="close"
          ref={last}
          type={begun && !repeats ? 'primary' : 'default'}
          disabled={running}
          onClick={close}
        >
          {t(begun ? common.close : common.cancel)}
        </Button>,
        !begun && (
          <Button key="go" ref={next} type="primary" disabled={!ready} onClick={start}>
            {t(confirms[work], { n: chosen.length })}
          </Button>
        ),
        begun && !running && repeats && (
          <Button key="again" ref={next} type="primary" onClick={start}>
            {t(texts.again)}
          </Button>
        ),
      ]}
    >
      {!begun && (
        <Before
          work={work}
          chosen={chosen}
          officer={officer}
          onOfficer={setOfficer}
          onShown={() => setShown(true)}
        />
      )}
      {!begun && <LeftOutList cases={leftOut} />}
      {begun && <output>{t(texts.summary, { done, failed })}</output>}
      {begun && <Results cases={chosen} outcomes={outcomes} />}
    </Modal>
  );
};
