import { CheckOutlined, CloseOutlined } from '@ant-design/icons';
import { useSay } from '../../../language/language.tsx';
import { words } from '../../../language/words.ts';
import { actorName } from '../../../parts/actor-words.ts';
import { When } from '../../../parts/when.tsx';
import type { Verified } from './use-verified.ts';

const texts = {
  show: words('逐条结果（{n}条）', 'Event by event ({n})'),
  caption: words('逐条核验结果', 'Every event with its result'),
  number: words('序号', 'No.'),
  event: words('事件', 'Event'),
  time: words('时间', 'Time'),
  by: words('操作人', 'By'),
  hash: words('校验值', 'Hash'),
  result: words('结果', 'Result'),
  agrees: words('相符', 'agrees'),
  breaks: words('断点', 'breaks'),
  unknown: words('不明', 'unknown'),
} as const;

/** Every event of the trail with whether it agrees. */
export const EventList = ({ verified: { trail, recomputed } }: { readonly verified: Verified }) => {
  const t = useSay();
  const broken = new Set(recomputed.breaks.map(({ sequence }) => sequence));
  return (
    <details className="audit-events">
      <summary>{t(texts.show, { n: trail.items.length })}</summary>
      <table className="audit-table">
        <caption className="visually-hidden">{t(texts.caption)}</caption>
        <thead>
          <tr>
            {[texts.number, texts.event, texts.time, texts.by, texts.hash, texts.result].map((column) => (
              <th key={column.en} scope="col">
                {t(column)}
              </th>
            ))}
          </tr>
        </thead>
        <tbody>
          {trail.items.map((item, index) => {
            const isBroken = broken.has(item.sequence ?? 0);
            return (
              <tr key={item.hash ?? `damaged ${index}`} className={isBroken ? 'audit-bad' : undefined}>
                <td data-label={t(texts.number)} className="numbers">
                  {item.sequence}
                </td>
                <th scope="row" data-label={t(texts.event)}>
                  {item.title ? t(item.title) : t(texts.unknown)}
                </th>
                <td data-label={t(texts.time)}>{item.at !== undefined && <When at={item.at} />}</td>
                <td data-label={t(texts.by)}>{'actor' in item && actorName(t, item.actor)}</td>
                <td data-label={t(texts.hash)}>
                  <code title={item.hash}>{item.hash?.slice(0, 16)}</code>
                </td>
                <td data-label={t(texts.result)}>
                  <span>
                    {isBroken ? <CloseOutlined aria-hidden /> : <CheckOutlined aria-hidden />}{' '}
                    {t(isBroken ? texts.breaks : texts.agrees)}
                  </span>
                </td>
              </tr>
            );
          })}
        </tbody>
      </table>
    </details>
  );
};
