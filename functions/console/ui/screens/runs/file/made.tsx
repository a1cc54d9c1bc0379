import { Alert, Button } from 'antd';
import { useState } from 'react';
import { useSay } from '../../../language/language.tsx';
import { words, type Words } from '../../../language/words.ts';
import { Facts } from '../../../parts/facts.tsx';
import type { makeFile, MadeFile } from './make-file.ts';

const texts = {
  download: words('下载 {name}', 'Download {name}'),
  ready: words('文件已生成', 'The file is ready'),
  size: words('大小（字节）', 'Size in bytes'),
  digest: words('SHA-256 校验值', 'SHA-256'),
  after: words(
    '已下载。请把校验值随文件告知银行核对；文件含个人信息，交付后请从本机删除。',
    'Downloaded. Tell the bank the digest with the file. It is personal: delete it from this machine once it was handed over.',
  ),
  unexpected: words('文件未能生成：{code}', 'The file could not be written: {code}'),
} as const;

const failures: Readonly<Record<string, Words>> = {
  'payer-unsound': words(
    '付款单位信息不完整或格式不正确：名称和开户行不能为空，账号为1至34位数字、字母或横线，日期写成2026-11-25的样子。',
    'The paying agency is incomplete or malformed: names not empty, an account of 1 to 34 digits, letters or hyphens, a date like 2026-11-25.',
  ),
  'order-unsound': words(
    '批次的编号、期间或合计不能写入文件，请联系平台运维。',
    'The id, period or totals of the run cannot head a file: tell the operators.',
  ),
  'nothing-to-pay': words('没有可支付的款项，不需要报文。', 'There is nothing to pay: send no message.'),
  'instruction-unsound': words(
    '有一笔户名、账号或开户行不能写入文件，请更正该人的收款账户后重新读取。',
    'One payment has a name, account or bank that no file can hold: correct the account and read again.',
  ),
  'count-differs': words(
    '笔数前后不符，文件未生成；请重新读取。',
    'The numbers contradict each other; read again.',
  ),
  'sum-differs': words(
    '金额前后不符，文件未生成；请重新读取。',
    'The sums contradict each other; read again.',
  ),
  'instruction-repeated': words(
    '同一笔出现两次，文件未生成；请重新读取。',
    'A payment came twice; read again.',
  ),
};

const codeOf = (error: unknown): string =>
  error instanceof Error && 'code' in error && typeof error.code === 'string' ? error.code : 'unexpected';

interface Making {
  readonly file: MadeFile | undefined;
  readonly failure: string | undefined;
  readonly isBusy: boolean;
  readonly make: (wish: Parameters<typeof makeFile>[0]) => Promise<void>;
  readonly forget: () => void;
}

export const useMaking = (): Making => {
  const [file, setFile] = useState<MadeFile>();
  const [failure, setFailure] = useState<string>();
  const [isBusy, setBusy] = useState(false);
  const forget = () => {
    setFile(undefined);
    setFailure(undefined);
  };
  const make: Making['make'] = async (wish) => {
    forget();
    setBusy(true);
    try {
      const { makeFile: write } = await import('./make-file.ts');
      setFile(await write(wish));
    } catch (error) {
      setFailure(codeOf(error));
    } finally {
      setBusy(false);
    }
  };
  return { file, failure, isBusy, make, forget };
};

interface MadeProps {
  readonly making: Making;
  readonly onDownload: (file: MadeFile) => void;
}

/** The finished file: what it is called, its digest, and the way to it. */
export const Made = ({ making: { file, failure }, onDownload }: MadeProps) => {
  const t = useSay();
  const [downloaded, setDownloaded] = useState<MadeFile>();
  if (failure !== undefined)
    return (
      <Alert
        role="alert"
        type="error"
        showIcon
        style={{ marginTop: 12 }}
        title={t(failures[failure] ?? texts.unexpected, { code: failure })}
      />
    );
  if (!file) return null;
  const take = () => {
    onDownload(file);
    setDownloaded(file);
  };
  return (
    <div aria-live="polite" style={{ marginTop: 12 }}>
      <Alert
        type="success"
        showIcon
        title={t(texts.ready)}
        description={
          <>
            <Facts
              facts={[
                { name: texts.size, value: file.bytes.toLocaleString('zh-CN') },
                { name: texts.digest, value: <span className="run-digest">{file.digest}</span> },
              ]}
            />
            <div className="run-actions">
              <Button type="primary" onClick={take}>
                {t(texts.download, { name: file.name })}
              </Button>
            </div>
            {downloaded === file && <p>{t(texts.after)}</p>}
          </>
        }
      />
    </div>
  );
};
