import { DownloadOutlined } from '@ant-design/icons';
import { Alert, Button, Progress } from 'antd';
import { useState } from 'react';
import { useLanguage } from '../../../language/language.tsx';
import { words } from '../../../language/words.ts';
import { useOfficer } from '../../../session/session.tsx';
import { useGiven } from '../parts/use-given.ts';
import { useLeaveGuard } from '../parts/use-leave-guard.ts';
import { ChooseFile } from './choose-file.tsx';
import { downloadResults } from './download.ts';
import { unsentOf, type CheckedRow } from './rows.ts';
import { SheetTable } from './sheet-table.tsx';
import './sheet.css';
import { useRows } from './use-rows.ts';

const texts = {
  counted: words(
    '共{total}人：可发送{ready}，须改正{problem}，请核对{doubt}，已推送{sent}，不发送{left}',
    '{total} people: {ready} ready, {problem} to put right, {doubt} to check, {sent} pushed, {left} left out',
  ),
  send: words('发送可发送的{n}人', 'Send the {n} that are ready'),
  stop: words('停在这里', 'Stop here'),
  progress: words('正在发送第{n}人，共{of}人', 'Sending {n} of {of}'),
  results: words('下载结果（不含完整号码）', 'Download the results (no number in full)'),
  another: words('换一个文件', 'Another file'),
  lost: words('还有{n}人没有发送，离开后不保留。', '{n} people are not sent yet and will not be kept.'),
  done: words(
    '全部处理完毕。请下载结果留存，再离开本页。',
    'All done. Download the results before you leave.',
  ),
  notRead: words('以下列不需要，没有读取：{names}', 'Not needed and not read: {names}'),
} as const;

const countOf = (rows: readonly CheckedRow[], standing: CheckedRow['standing']): number =>
  rows.filter((row) => row.standing === standing).length;

/** A handful of people from a spreadsheet: read, checked, put right and sent without leaving the browser. */
export const Spreadsheet = () => {
  const { language, t } = useLanguage();
  const { today } = useOfficer();
  const given = useGiven();
  const sheet = useRows(given);
  const [notRead, setNotRead] = useState<readonly string[]>([]);
  const { rows, progress } = sheet;
  const unsent = unsentOf(rows);
  useLeaveGuard(unsent > 0, t(texts.lost, { n: unsent }));
  if (rows.length === 0)
    return (
      <ChooseFile
        places={given.places}
        onRows={(read, ignored) => {
          sheet.take(read);
          setNotRead(ignored);
        }}
      />
    );
  const ready = countOf(rows, 'ready');
  const sent = countOf(rows, 'sent');
  const counted = {
    total: rows.length,
    ready,
    problem: countOf(rows, 'problem'),
    doubt: countOf(rows, 'doubt'),
    sent,
    left: countOf(rows, 'left'),
  };
  return (
    <>
      <output className="sheet-counted">{t(texts.counted, counted)}</output>
      {unsent === 0 && <Alert className="sheet-trouble" type="success" showIcon title={t(texts.done)} />}
      {notRead.length > 0 && <p className="secondary">{t(texts.notRead, { names: notRead.join('、') })}</p>}
      <div className="sending-buttons sheet-bar">
        {unsent > 0 && (
          <Button
            type="primary"
            disabled={ready === 0}
            loading={progress !== undefined}
            onClick={() => void sheet.send()}
          >
            {t(texts.send, { n: ready })}
          </Button>
        )}
        {progress && <Button onClick={sheet.stop}>{t(texts.stop)}</Button>}
        {!progress && (
          <>
            <Button icon={<DownloadOutlined />} onClick={() => void downloadResults(rows, language, today)}>
              {t(texts.results)}
            </Button>
            {unsent === 0 && <Button onClick={() => sheet.take([])}>{t(texts.another)}</Button>}
          </>
        )}
      </div>
      {progress && (
        <div aria-live="polite" className="sheet-progress">
          {t(texts.progress, { n: progress.done + 1, of: progress.of })}
          <Progress
            percent={Math.round((progress.done / progress.of) * 100)}
            aria-label={t(texts.progress, { n: progress.done + 1, of: progress.of })}
          />
        </div>
      )}
      <SheetTable sheet={sheet} given={given} />
    </>
  );
};
