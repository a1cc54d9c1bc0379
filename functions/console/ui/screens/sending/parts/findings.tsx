import { CloseCircleFilled, InfoCircleOutlined, WarningFilled } from '@ant-design/icons';
import { useSay } from '../../../language/language.tsx';
import { words } from '../../../language/words.ts';
import type { Finding } from '../record/finding.ts';

const levels = {
  problem: { Icon: CloseCircleFilled, name: words('须改正：', 'To put right: ') },
  doubt: { Icon: WarningFilled, name: words('请核对：', 'To check: ') },
  note: { Icon: InfoCircleOutlined, name: words('提示：', 'Note: ') },
} as const;

/** What is said of one field, each with its weight in a sign and, for readers of the screen, in words. */
export const Findings = ({
  findings,
  id,
}: {
  readonly findings: readonly Finding[];
  readonly id: string;
}) => {
  const t = useSay();
  return (
    <span id={id} className="sending-findings" aria-live="polite">
      {findings.map(({ level, says, values }) => {
        const { Icon, name } = levels[level];
        return (
          <span key={says.en} className={`sending-finding sending-${level}`}>
            <Icon aria-hidden="true" /> <span className="visually-hidden">{t(name)}</span>
            {t(says, values)}
          </span>
        );
      })}
    </span>
  );
};
