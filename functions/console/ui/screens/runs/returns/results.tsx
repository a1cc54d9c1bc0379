import { Alert } from 'antd';
import { Link } from 'wouter';
import { useSay } from '../../../language/language.tsx';
import { words, type Words } from '../../../language/words.ts';
import type { Run } from '../model.ts';
import { FileProblems } from './file-problems.tsx';
import type { FileProblem } from './read-file.ts';
import type { RowResult, Sent } from './send-rows.ts';
import type { Looked } from './use-return.ts';

const texts = {
  taken: words(
    '已登记{n}行，其中重复{repeated}行；未采用{refused}行；尚未回盘{open}笔。',
    '{n} rows recorded, {repeated} of them repeated; {refused} not taken; {open} outstanding.',
  ),
  refused: words('未采用的行和文件中的问题', 'Rows not taken and problems of the file'),
  unexplained: words('平台未采用该行。', 'The exchange did not take the row.'),
  next: words(
    '下一步：全部回盘后记账，把结果告知各案件。',
    'Next: when everything is answered, post, so that the cases are told.',
  ),
  lines: words('查看失败和未回的明细', 'See what failed and what is missing'),
} as const;

const problemOf = ({ line, code, sentence }: RowResult, otherwise: Words): FileProblem => ({
  line,
  code: code ?? 'refused',
  sentence: sentence ?? otherwise,
});

interface ResultsProps {
  readonly run: Run;
  readonly looked: Looked;
  readonly sent: Sent;
}

/** What the exchange said to the rows; whatever was not taken can be downloaded, with what was wrong with the file. */
export const Results = ({ run, looked, sent }: ResultsProps) => {
  const t = useSay();
  const refused = sent.results.filter(({ isAccepted }) => !isAccepted);
  const accepted = sent.results.length - refused.length;
  const repeated = sent.results.filter(
    ({ isAccepted, code }) => isAccepted && code === 'row-duplicate',
  ).length;
  const problems = [...looked.content.problems, ...refused.map((row) => problemOf(row, texts.unexplained))];
  return (
    <div aria-live="polite">
      <Alert
        type={problems.length === 0 ? 'success' : 'warning'}
        showIcon
        title={t(texts.taken, { n: accepted, repeated, refused: problems.length, open: sent.outstanding })}
        description={
          <>
            {sent.outstanding === 0 && <p className="run-now">{t(texts.next)}</p>}
            <Link href={`/runs/${run.id}/lines`}>{t(texts.lines)}</Link>
          </>
        }
      />
      <FileProblems title={texts.refused} problems={problems} name={looked.content.name} />
    </div>
  );
};
