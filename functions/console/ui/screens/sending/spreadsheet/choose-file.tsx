import { DownloadOutlined, UploadOutlined } from '@ant-design/icons';
import { Alert, Button } from 'antd';
import { useRef, useState } from 'react';
import { useSay } from '../../../language/language.tsx';
import { words } from '../../../language/words.ts';
import { useOfficer } from '../../../session/session.tsx';
import { categoryWords, groupWords } from '../parts/use-given.ts';
import { downloadTemplate } from './download.ts';
import { takeFile, troubleSays, unreadable, type Trouble } from './take-file.ts';
import { mostRows, type ReadRow } from './read-rows.ts';
import type { LocalityList } from '../record/locality-list.ts';

const texts = {
  lead: words(
    '一次最多{n}人。文件只在本机浏览器里读取，核对、改正后逐个发送；离开页面后不保留。',
    'At most {n} people at a time. The file is read in this browser only, checked and put right here, and sent one by one; nothing is kept when you leave.',
  ),
  template: words('下载模板（.xlsx）', 'Download the template (.xlsx)'),
  choose: words('选择文件（.xlsx 或 .csv）', 'Choose a file (.xlsx or .csv)'),
  reading: words('正在读取…', 'Reading…'),
  templateFailed: words('模板没有生成，请重试。', 'The template was not made: try again.'),
} as const;

interface ChooseFileProps {
  readonly places: LocalityList | undefined;
  readonly onRows: (rows: readonly ReadRow[], notRead: readonly string[]) => void;
}

/** The template to fill in, and the filled-in file to take. */
export const ChooseFile = ({ places, onRows }: ChooseFileProps) => {
  const t = useSay();
  const { division } = useOfficer();
  const input = useRef<HTMLInputElement>(null);
  const [trouble, setTrouble] = useState<Trouble>();
  const [busy, setBusy] = useState(false);
  const vocabulary = { categories: categoryWords(), ethnicGroups: groupWords() };
  const read = async (file: File): Promise<Trouble | undefined> => {
    const taken = await takeFile(file, division, { ...vocabulary, places });
    if (taken.kind === 'trouble') return taken.trouble;
    onRows(taken.rows, taken.notRead);
    return undefined;
  };
  const chosen = (file: File | undefined): void => {
    if (!file) return;
    setBusy(true);
    setTrouble(undefined);
    read(file)
      .then(setTrouble, () => setTrouble(unreadable))
      .finally(() => setBusy(false));
  };
  const template = (): void => {
    downloadTemplate({ ...vocabulary, certifierNeeded: division.length < 6 }).catch(() =>
      setTrouble({ text: texts.templateFailed }),
    );
  };
  return (
    <section className="card sheet-choose" aria-label={t(texts.choose)}>
      <p>{t(texts.lead, { n: mostRows })}</p>
      <div className="sending-buttons">
        <Button icon={<DownloadOutlined />} onClick={template}>
          {t(texts.template)}
        </Button>
        <Button
          type="primary"
          icon={<UploadOutlined />}
          loading={busy || !places}
          onClick={() => input.current?.click()}
        >
          {t(busy ? texts.reading : texts.choose)}
        </Button>
        <input
          ref={input}
          type="file"
          hidden
          aria-label={t(texts.choose)}
          accept=".xlsx,.csv,text/csv,application/vnd.openxmlformats-officedocument.spreadsheetml.sheet"
          onChange={(event) => {
            chosen(event.target.files?.[0]);
            // The same file may be chosen again after it was corrected.
            event.target.value = '';
          }}
        />
      </div>
      <div aria-live="polite">
        {trouble && <Alert className="sheet-trouble" type="error" showIcon title={troubleSays(trouble, t)} />}
      </div>
    </section>
  );
};
