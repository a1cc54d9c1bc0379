import { Alert, Button, Modal, Spin } from 'antd';
import { useState } from 'react';
import { common } from '../../../language/common-texts.ts';
import { useSay } from '../../../language/language.tsx';
import { words } from '../../../language/words.ts';
import { ProblemNote } from '../../../parts/problem-note.tsx';
import type { Search } from '../model.ts';
import { filterWords } from '../query/filter-words.ts';
import { useNaming } from '../query/use-naming.ts';
import { bytesText, checkText } from './note.ts';
import { mostRows, useExported, type Exported } from './use-exported.ts';

const texts = {
  title: words('导出全部结果', 'Export the whole result'),
  what: words(
    '逐页取出全部结果，最多{n}条；姓名和号码均为脱敏形式。文件注明查询条件、导出人、时间、行数和SHA-256。',
    'Reads the whole result page by page, at most {n} rows; names and numbers stay masked. The files say the conditions, who exported, when, how many rows, and a SHA-256.',
  ),
  start: words('开始导出', 'Export'),
  progress: words('已取得{n}条（请求{requests}次）…', '{n} rows so far ({requests} requests)…'),
  stop: words('停止', 'Stop'),
  stopped: words('已停止，取得{n}条，尚未生成文件。', 'Stopped after {n} rows; no file was made.'),
  onward: words('继续', 'Go on'),
  whole: words('已取出全部{n}条。', 'All {n} rows were read.'),
  cut: words(
    '结果超过{n}条，文件只含前{n}条，并已在文件中注明。请缩短时间范围分次导出。',
    'The result has more than {n} rows: the files hold the first {n} and say so. Export shorter periods one by one.',
  ),
  empty: words('没有可导出的事件。', 'There is no event to export.'),
  csv: words('下载CSV', 'Download CSV'),
  workbook: words('下载Excel', 'Download Excel'),
  failed: words(
    'Excel文件没有生成，请重试，或下载CSV。',
    'The Excel file was not made: try again, or download the CSV.',
  ),
  digest: words('CSV文件的SHA-256', 'SHA-256 of the CSV file'),
  over: words('校验范围', 'Over which bytes'),
  how: words('核对方法', 'How to check'),
} as const;

interface MadeProps {
  readonly exported: Exported;
  readonly saveCsv: (exported: Exported) => void;
  readonly saveWorkbook: (exported: Exported) => Promise<void>;
}

const Made = ({ exported, saveCsv, saveWorkbook }: MadeProps) => {
  const t = useSay();
  const [busy, setBusy] = useState(false);
  const [isFailed, setFailed] = useState(false);
  const n = exported.rows.length - 1;
  const save = async (): Promise<void> => {
    setBusy(true);
    setFailed(false);
    try {
      await saveWorkbook(exported);
    } catch {
      setFailed(true);
    } finally {
      setBusy(false);
    }
  };
  return (
    <>
      <Alert
        type={exported.isWhole ? 'success' : 'warning'}
        showIcon
        title={t(exported.isWhole ? texts.whole : texts.cut, { n: n.toLocaleString('en') })}
      />
      <p className="audit-side">
        <Button type="primary" onClick={() => saveCsv(exported)}>
          {t(texts.csv)}
        </Button>
        <Button loading={busy} onClick={() => void save()}>
          {t(texts.workbook)}
        </Button>
      </p>
      {isFailed && <Alert role="alert" type="error" showIcon title={t(texts.failed)} />}
      <dl className="audit-facts">
        <dt>{t(texts.digest)}</dt>
        <dd>
          <code className="audit-hash">{exported.digest}</code>
        </dd>
        <dt>{t(texts.over)}</dt>
        <dd>{t(bytesText)}</dd>
        <dt>{t(texts.how)}</dt>
        <dd>{t(checkText)}</dd>
      </dl>
    </>
  );
};

interface ExportDialogProps {
  readonly search: Search;
  readonly onClose: () => void;
}

/** The whole result as files. */
export const ExportDialog = ({ search, onClose }: ExportDialogProps) => {
  const t = useSay();
  const naming = useNaming();
  const { reading, made, isReady, begin, saveCsv, saveWorkbook } = useExported(search);
  const { collected, busy, error, stop } = reading;
  const n = collected.items.length.toLocaleString('en');
  const isStopped = !busy && !made && collected.requests > 0;
  return (
    <Modal
      open
      width={720}
      title={t(texts.title)}
      mask={{ closable: false }}
      onCancel={onClose}
      footer={[
        busy && (
          <Button key="stop" onClick={stop}>
            {t(texts.stop)}
          </Button>
        ),
        <Button key="close" onClick={onClose}>
          {t(made ? common.close : common.cancel)}
        </Button>,
        !made && !busy && (
          <Button
            key="start"
            type="primary"
            loading={!isReady}
            onClick={() => void begin(isStopped ? collected : undefined)}
          >
            {t(isStopped ? texts.onward : texts.start)}
          </Button>
        ),
      ]}
    >
      <ul className="audit-asked">
        {filterWords(search, naming).map((line) => (
          <li key={line}>{line}</li>
        ))}
      </ul>
      {!made && <p>{t(texts.what, { n: mostRows.toLocaleString('en') })}</p>}
      <div aria-live="polite">
        {busy && (
          <div className="audit-side">
            <Spin size="small" /> {t(texts.progress, { n, requests: collected.requests })}
          </div>
        )}
        {isStopped && error === undefined && <p>{t(texts.stopped, { n })}</p>}
        {error !== undefined && <ProblemNote error={error} />}
        {made && made.rows.length === 1 && <p>{t(texts.empty)}</p>}
        {made && made.rows.length > 1 && (
          <Made exported={made} saveCsv={saveCsv} saveWorkbook={saveWorkbook} />
        )}
      </div>
    </Modal>
  );
};
