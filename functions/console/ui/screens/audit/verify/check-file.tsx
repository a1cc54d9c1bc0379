import { Alert, Input } from 'antd';
import { useState } from 'react';
import { useSay } from '../../../language/language.tsx';
import { words } from '../../../language/words.ts';
import { digestOfFile } from '../export/digest.ts';

const texts = {
  title: words('核对导出的CSV文件', 'Check an exported CSV file'),
  what: words(
    '在本机计算文件的SHA-256，文件不上传。把导出时显示的（或Excel“导出说明”里的）SHA-256填入，可看是否相同。',
    'The SHA-256 of the file is computed on this computer; the file is not sent. Enter the SHA-256 that was shown at the export (or stands in the workbook) to compare.',
  ),
  digest: words('导出时的SHA-256', 'SHA-256 at the export'),
  file: words('CSV文件', 'CSV file'),
  computed: words('文件的SHA-256', 'SHA-256 of the file'),
  unreadable: words(
    '文件无法读取，可能已被移动或太大。请重新选择。',
    'The file cannot be read: it was moved, or is too large. Choose it again.',
  ),
  same: words('相同：文件自导出以来没有改动。', 'The same: the file is as it was exported.'),
  other: words(
    '不同：文件被改动或另存过，或不是这次导出的文件。',
    'Not the same: the file was changed or saved again, or is of another export.',
  ),
} as const;

/** Compares a file with the digest that its export gave. */
export const CheckFile = () => {
  const t = useSay();
  const [expected, setExpected] = useState('');
  const [computed, setComputed] = useState<string>();
  const [isUnreadable, setUnreadable] = useState(false);
  const wanted = expected.trim().toLowerCase();
  return (
    <section className="card" aria-labelledby="audit-file">
      <h2 id="audit-file">{t(texts.title)}</h2>
      <p>{t(texts.what)}</p>
      <div className="audit-form">
        <div className="audit-field audit-wide">
          <label htmlFor="audit-digest">{t(texts.digest)}</label>
          <Input
            id="audit-digest"
            value={expected}
            maxLength={80}
            spellCheck={false}
            onChange={(event) => setExpected(event.target.value)}
          />
        </div>
        <div className="audit-field">
          <label htmlFor="audit-file-choice">{t(texts.file)}</label>
          <input
            id="audit-file-choice"
            type="file"
            accept=".csv,text/csv"
            onChange={(event) => {
              const file = event.target.files?.[0];
              setComputed(undefined);
              setUnreadable(false);
              if (file) digestOfFile(file).then(setComputed, () => setUnreadable(true));
            }}
          />
        </div>
      </div>
      <div aria-live="polite">
        {isUnreadable && <Alert showIcon type="error" title={t(texts.unreadable)} />}
        {computed !== undefined && (
          <dl className="audit-facts">
            <dt>{t(texts.computed)}</dt>
            <dd>
              <code className="audit-hash">{computed}</code>
            </dd>
          </dl>
        )}
        {computed !== undefined && wanted !== '' && (
          <Alert
            showIcon
            type={computed === wanted ? 'success' : 'error'}
            title={t(computed === wanted ? texts.same : texts.other)}
          />
        )}
      </div>
    </section>
  );
};
