import { PrinterOutlined } from '@ant-design/icons';
import { Button } from 'antd';
import { wordsOfAction, wordsOfCode } from '../../api/words.ts';
import { useSay } from '../../language/language.tsx';
import { words } from '../../language/words.ts';
import { Facts, type Fact } from '../../parts/facts.tsx';
import { Loading } from '../../parts/loading.tsx';
import { Place } from '../../parts/place.tsx';
import { ProblemNote } from '../../parts/problem-note.tsx';
import { chinaTime } from '../../parts/when.tsx';
import { useOfficer } from '../../session/session.tsx';
import { groupsOf, settledOf } from './action-groups.ts';
import { shortHash, useTrail, type Handover } from './use-case.ts';
import './letter.css';

const texts = {
  print: words('打印移交函', 'Print the letter'),
  title: words(
    '城乡居民基本养老保险跨省参保移交函',
    'Handover letter: resident basic pension across provinces',
  ),
  number: words('案件编号', 'Case number'),
  body: words(
    '下列人员经认定地认定为困难群体，户籍在贵地。依据人力资源社会保障部等四部门2020年有关规定，现移交贵地办理参保、政府代缴和待遇发放。',
    'The person below was certified as poor where she or he lives and is registered with you. By the rule of four ministries of 2020 the case is handed to you for enrolment, the government-paid premium and the pension.',
  ),
  to: words('致：', 'To: the pension agency of '),
  agency: words('城乡居民养老保险经办机构', ''),
  inquiryTitle: words('城乡居民基本养老保险户籍协查函', 'Inquiry: resident basic pension'),
  inquiry: words(
    '下列人员现居住在认定地，户籍情况不明，据本人陈述可能来自贵地。请协助查找户籍并在期限内答复。',
    'The person below lives in the certifying county; where the hukou is, is not known, and may be with you. Please look for it and answer in time.',
  ),
  person: words('本人（脱敏）', 'Person (masked)'),
  citizenId: words('公民身份号码', 'Citizen ID'),
  category: words('困难群体类别', 'Category'),
  certified: words('认定起止', 'Certified'),
  lasting: words('长期', 'lasting'),
  origin: words('认定地', 'Certifying county'),
  destination: words('户籍地', 'Hukou county'),
  phase: words('当前状态', 'State'),
  next: words('下一步', 'Next step'),
  nextBy: words('{side}办理', 'by the {side}'),
  nothing: words('无待办事项', 'nothing to do'),
  opened: words('发起时间', 'Opened'),
  changed: words('最近变动', 'Last change'),
  deadlines: words('办理期限', 'Deadlines'),
  due: words('{what}：{on} 前（{side}）', '{what}: until {on} ({side})'),
  none: words('无', 'none'),
  check: words('校验值', 'Check value'),
  how: words(
    '核验方法：在平台按案件编号打开本案“审计轨迹”，第{n}条事件的校验值前16位应与上列一致；案件此后有新的办理记录时，本函仍对应第{n}条。',
    'To check: open the trail of this case by its number; the first 16 characters of the hash of event {n} are those above. If the case has moved on, this letter still stands for event {n}.',
  ),
  printed: words('打印：{who}，{on}', 'Printed by {who} on {on}'),
  seal: words('（经办机构盖章）', '(seal of the agency)'),
} as const;

const inquiring: ReadonlySet<string> = new Set(['inquiring', 'located', 'registering-at-origin']);

const useFacts = (handover: Handover): readonly Fact[] => {
  const t = useSay();
  const { person, category, certifiedFrom, certifiedUntil, certifiers, destination } = handover;
  const [step] = groupsOf(handover.allowedActions, settledOf(handover)).onward;
  const side = handover.nextToAct && t(wordsOfCode('nextToAct', handover.nextToAct));
  const next = [step && t(wordsOfAction(step)), side && t(texts.nextBy, { side })].filter(Boolean).join('，');
  return [
    { name: texts.person, value: person.name },
    { name: texts.citizenId, value: person.citizenId ?? t(texts.none) },
    { name: texts.category, value: category ? t(wordsOfCode('category', category)) : t(texts.none) },
    {
      name: texts.certified,
      value: certifiedFrom ? `${certifiedFrom} — ${certifiedUntil ?? t(texts.lasting)}` : t(texts.none),
    },
    {
      name: texts.origin,
      value: certifiers.map(({ locality }) => (
        <div key={locality}>
          <Place code={locality} />
        </div>
      )),
    },
    { name: texts.destination, value: <Place code={destination} /> },
    { name: texts.phase, value: t(wordsOfCode('phase', handover.phase)) },
    { name: texts.next, value: next === '' ? t(texts.nothing) : next },
    { name: texts.opened, value: chinaTime(handover.openedAt) },
    { name: texts.changed, value: chinaTime(handover.changedAt) },
  ];
};

interface SheetProps {
  readonly handover: Handover;
  readonly end: { readonly sequence: number; readonly hash: string };
}

const Sheet = ({ handover, end }: SheetProps) => {
  const t = useSay();
  const { officer, today } = useOfficer();
  const isInquiry = inquiring.has(handover.phase);
  const facts = useFacts(handover);
  const said = handover.deadlines.map(({ title, dueOn, side }) =>
    t(texts.due, { what: t(title), on: dueOn, side: t(wordsOfCode('side', side)) }),
  );
  return (
    <article className="letter" aria-labelledby="letter-title">
      <h2 id="letter-title">{t(isInquiry ? texts.inquiryTitle : texts.title)}</h2>
      <p className="letter-number numbers">
        {t(texts.number)} {handover.caseNumber}
      </p>
      <p>
        {t(texts.to)}
        <Place code={handover.destination} />
        {t(texts.agency)}
      </p>
      <p className="letter-body">{t(isInquiry ? texts.inquiry : texts.body)}</p>
      <Facts facts={facts} />
      <h3>{t(texts.deadlines)}</h3>
      {said.length === 0 ? (
        <p>{t(texts.none)}</p>
      ) : (
        <ul>
          {said.map((line) => (
            <li key={line}>{line}</li>
          ))}
        </ul>
      )}
      <div className="letter-check">
        <div>
          {t(texts.check)} <strong className="letter-hash">{shortHash(end.hash)}</strong>
        </div>
        <p>{t(texts.how, { n: end.sequence })}</p>
      </div>
      <footer className="letter-foot">
        <span>{t(texts.printed, { who: officer, on: today })}</span>
        <span>{t(texts.seal)}</span>
      </footer>
    </article>
  );
};

/** The letter that goes with a case on paper: one A4 page, masked, with what it takes to check it. */
export const Letter = ({ handover }: { readonly handover: Handover }) => {
  const t = useSay();
  const { data, error, refetch } = useTrail(handover);
  if (error) return <ProblemNote error={error} onRetry={() => void refetch()} />;
  if (!data) return <Loading />;
  return (
    <>
      <Button
        type="primary"
        className="no-print"
        icon={<PrinterOutlined aria-hidden />}
        onClick={() => globalThis.print()}
      >
        {t(texts.print)}
      </Button>
      <Sheet handover={handover} end={data.end} />
    </>
  );
};
