import { Button, Tag } from 'antd';
import { wordsOfCode } from '../../../api/words.ts';
import { useSay } from '../../../language/language.tsx';
import { words } from '../../../language/words.ts';
import { yuanOf } from '../../../parts/money.tsx';
import { isPension, type Pension, type Premium, type Run, type RunLine } from '../model.ts';
import { heldWords, markWords, reasonWords } from '../run-words.ts';
import type { Column } from '../sheet.tsx';

const texts = {
  name: words('姓名', 'Name'),
  citizenId: words('证件号', 'Citizen ID'),
  pay: words('应付（元）', 'To be paid'),
  regular: words('当期', 'Regular'),
  arrears: words('补发', 'Arrears'),
  reissued: words('退票重发', 'Again'),
  setOff: words('抵扣', 'Set off'),
  marks: words('标记与原因', 'Marks and reason'),
  result: words('结果', 'Answer'),
  group: words('困难群体', 'Group'),
  tier: words('档次', 'Tier'),
  government: words('政府代缴', 'Government'),
  person: words('个人缴费', 'Person'),
  subsidy: words('补贴', 'Subsidy'),
  erased: words('（已删除）', '(erased)'),
  differs: words('回盘金额{yuan}', 'answered {yuan}'),
} as const;

const colours: Readonly<Record<string, string>> = {
  held: 'orange',
  overpaid: 'red',
  failed: 'red',
  differs: 'red',
  untold: 'red',
  new: 'green',
  arrears: 'blue',
};

const Marks = ({ line: { marks, content } }: { readonly line: RunLine }) => {
  const t = useSay();
  const held = isPension(content) ? content.held : undefined;
  return (
    <>
      {marks.map((mark) => (
        <Tag key={mark} color={colours[mark] ?? 'default'}>
          {t(markWords(mark))}
          {mark === 'held' && held !== undefined && `：${t(heldWords(held))}`}
        </Tag>
      ))}
    </>
  );
};

const Result = ({ line: { result, difference } }: { readonly line: RunLine }) => {
  const t = useSay();
  if (difference && !result) return <span>{t(texts.differs, { yuan: yuanOf(difference.amountFen) })}</span>;
  if (!result) return <>—</>;
  return (
    <span>
      {t(wordsOfCode('outcome', result.outcome))} {result.on}
      {result.reason !== undefined && `：${t(reasonWords(result.reason))}`}
    </span>
  );
};

const Name = ({ line, onOpen }: { readonly line: RunLine; readonly onOpen: (line: RunLine) => void }) => {
  const t = useSay();
  return (
    <Button type="link" size="small" style={{ padding: 0 }} onClick={() => onOpen(line)}>
      {line.person.name === '' ? t(texts.erased) : line.person.name}
    </Button>
  );
};

const Group = ({ group }: { readonly group: string }) => <>{useSay()(wordsOfCode('group', group))}</>;

const ofPension =
  (of: (pension: Pension) => number) =>
  ({ content }: RunLine) => {
    const fen = isPension(content) ? of(content) : 0;
    return fen === 0 ? '0' : yuanOf(fen);
  };

const ofPremium =
  (of: (premium: Premium) => number) =>
  ({ content }: RunLine) =>
    isPension(content) ? '0' : yuanOf(of(content));

const pensionColumns: readonly Column<RunLine>[] = [
  { key: 'regular', title: texts.regular, cell: ofPension(({ regularFen }) => regularFen), isNumber: true },
  { key: 'arrears', title: texts.arrears, cell: ofPension(({ arrearsFen }) => arrearsFen), isNumber: true },
  {
    key: 'reissued',
    title: texts.reissued,
    cell: ofPension(({ reissuedFen }) => reissuedFen),
    isNumber: true,
  },
  { key: 'set-off', title: texts.setOff, cell: ofPension(({ setOffFen }) => setOffFen), isNumber: true },
];

const premiumColumns: readonly Column<RunLine>[] = [
  {
    key: 'group',
    title: texts.group,
    cell: ({ content }) => (isPension(content) ? '—' : <Group group={content.group} />),
  },
  { key: 'tier', title: texts.tier, cell: ofPremium(({ tierFen }) => tierFen), isNumber: true },
  {
    key: 'government',
    title: texts.government,
    cell: ofPremium(({ governmentFen }) => governmentFen),
    isNumber: true,
  },
  { key: 'person', title: texts.person, cell: ofPremium(({ personFen }) => personFen), isNumber: true },
  { key: 'subsidy', title: texts.subsidy, cell: ofPremium(({ subsidyFen }) => subsidyFen), isNumber: true },
];

/** The columns of a payroll, or of a premium list. */
export const columnsOf = (run: Run, onOpen: (line: RunLine) => void): readonly Column<RunLine>[] => [
  { key: 'name', title: texts.name, cell: (line) => <Name line={line} onOpen={onOpen} />, isHead: true },
  { key: 'id', title: texts.citizenId, cell: ({ person }) => person.citizenId ?? '—' },
  ...(run.kind === 'payroll' ? pensionColumns : premiumColumns),
  {
    key: 'pay',
    title: texts.pay,
    cell: ({ amountFen }) => <strong>{yuanOf(amountFen)}</strong>,
    isNumber: true,
  },
  { key: 'marks', title: texts.marks, cell: (line) => <Marks line={line} /> },
  { key: 'result', title: texts.result, cell: (line) => <Result line={line} /> },
];
