import { Button, Input, Modal } from 'antd';
import { useState } from 'react';
import { common } from '../../../language/common-texts.ts';
import { useSay } from '../../../language/language.tsx';
import { words } from '../../../language/words.ts';
import type { CaseLine } from '../views.ts';
import { AcceptSummary } from './accept-summary.tsx';
import { LeftOutList } from './left-out.tsx';
import { Results } from './results.tsx';
import { leftOutOf } from './summary.ts';
import { useBulk } from './use-bulk.ts';
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
  readonly onClose: () => void;
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
      <Input value={officer} onChange={(event) => onOfficer(event.target.value.trim())} maxLength={60} />
    </label>
  );
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
  const start = (): void => {
    if (work === 'accept') void run('accept', {});
    else void run('claim', work === 'assign' ? { officer } : {});
  };
  const ready = shown && chosen.length > 0 && (work !== 'assign' || staffNumber.test(officer));
  return (
    <Modal
      open
      width={720}
      title={t(titles[work])}
      onCancel={() => !running && onClose()}
      footer={[
        <Button key="close" disabled={running} onClick={onClose}>
          {t(begun ? common.close : common.cancel)}
        </Button>,
        !begun && (
          <Button key="go" type="primary" disabled={!ready} onClick={start}>
            {t(confirms[work], { n: chosen.length })}
          </Button>
        ),
        begun && !running && failed > 0 && (
          <Button key="again" type="primary" onClick={start}>
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
