import { wordsOfCode } from '../../../api/words.ts';
import { useSay } from '../../../language/language.tsx';
import { words } from '../../../language/words.ts';
import { type Column, Sheet } from '../sheet.tsx';
import type { Gathered } from './read-instructions.ts';

type Line = Gathered['withheld'][number];

const texts = {
  caption: words('暂不支付', 'Withheld'),
  line: words('付款编号', 'Reference'),
  why: words('原因', 'Why'),
} as const;

const Why = ({ code }: { readonly code: string }) => (
  <>{useSay()(wordsOfCode('InstructionPage.code', code))}</>
);

const columns: readonly Column<Line>[] = [
  {
    key: 'line',
    title: texts.line,
    cell: ({ lineId }) => <span className="mono">{lineId}</span>,
    isHead: true,
  },
  { key: 'why', title: texts.why, cell: ({ code }) => <Why code={code} /> },
];

/** Payments whose account went missing since the computation: they stay outstanding. */
export const Withheld = ({ lines }: { readonly lines: readonly Line[] }) =>
  lines.length === 0 ? null : (
    <Sheet caption={texts.caption} columns={columns} rows={lines} rowKey={({ lineId }) => lineId} />
  );
