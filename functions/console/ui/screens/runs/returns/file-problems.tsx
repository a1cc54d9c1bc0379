import { Button } from 'antd';
import { type Say, useSay } from '../../../language/language.tsx';
import { words, type Words } from '../../../language/words.ts';
import { csvFile, csvOf } from '../../../platform/csv.ts';
import { download } from '../../../platform/download.ts';
import { type Column, Sheet } from '../sheet.tsx';
import { PagedRows } from './paged-rows.tsx';
import type { FileProblem } from './read-file.ts';

const texts = {
  caption: words('文件中的问题', 'Problems of the file'),
  line: words('行', 'Line'),
  what: words('问题和处理', 'What is wrong and what to do'),
  code: words('代码', 'Code'),
  whole: words('整个文件', 'whole file'),
  download: words('下载问题清单', 'Download the problems'),
} as const;

interface FileProblemsProps {
  readonly problems: readonly FileProblem[];
  /** Of the file they are of. */
  readonly name: string;
  readonly title: Words;
}

const lineOf = (t: Say, { line }: FileProblem): string =>
  line === undefined ? t(texts.whole) : String(line);

const Line = ({ problem }: { readonly problem: FileProblem }) => <>{lineOf(useSay(), problem)}</>;

const What = ({ sentence }: FileProblem) => <div className="wide">{useSay()(sentence)}</div>;

const columns: readonly Column<FileProblem>[] = [
  { key: 'line', title: texts.line, cell: (problem) => <Line problem={problem} />, isHead: true },
  { key: 'what', title: texts.what, cell: (problem) => <What {...problem} /> },
  { key: 'code', title: texts.code, cell: ({ code }) => <span className="mono">{code}</span> },
];

/** What is wrong with single lines or the whole file; the other rows count. */
export const FileProblems = ({ problems, name, title }: FileProblemsProps) => {
  const t = useSay();
  if (problems.length === 0) return null;
  const take = () =>
    download(
      `problems-${name}.csv`,
      csvFile(
        csvOf([
          [t(texts.line), t(texts.code), t(texts.what)],
          ...problems.map((problem) => [lineOf(t, problem), problem.code, t(problem.sentence)]),
        ]),
      ),
    );
  return (
    <>
      <h3>
        {t(title)} <span className="numbers">{problems.length}</span>
      </h3>
      <PagedRows rows={problems.toSorted((one, other) => (one.line ?? 0) - (other.line ?? 0))}>
        {(some) => (
          <Sheet
            caption={texts.caption}
            columns={columns}
            rows={some}
            rowKey={({ line, code }) => `${line ?? ''} ${code}`}
          />
        )}
      </PagedRows>
      <div className="run-actions">
        <Button onClick={take}>{t(texts.download)}</Button>
      </div>
    </>
  );
};
