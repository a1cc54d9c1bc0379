import { provinceUnits } from '../../../../../../shared/localities/province-units.ts';
import { wordsOfCode } from '../../../api/words.ts';
import { useLanguage, useSay } from '../../../language/language.tsx';
import { words } from '../../../language/words.ts';
import { Place } from '../../../parts/place.tsx';
import type { Reason, Sender } from './reasons.ts';

const texts = {
  caption: words('退回原因', 'Return reasons'),
  reason: words('原因', 'Reason'),
  count: words('次数', 'Returns'),
  share: words('占比', 'Share'),
  senders: words('退回给哪些认定地', 'Sent back to'),
  others: words('等共{n}地', 'and others, {n} in all'),
} as const;

/** So many places tell where to ask; the pairs have the rest. */
const sendersShown = 5;

const SenderName = ({ place }: Pick<Sender, 'place'>) => {
  const { language } = useLanguage();
  const unit = provinceUnits.find((one) => one.unit === place);
  return unit ? <>{unit.name[language]}</> : <Place code={place} />;
};

/** The chart to be read, and who sent what came back. */
export const ReasonTable = ({ reasons }: { readonly reasons: readonly Reason[] }) => {
  const t = useSay();
  return (
    <section className="supervision-scroll" tabIndex={0} aria-label={t(texts.caption)}>
      <table className="supervision-table">
        <caption className="visually-hidden">{t(texts.caption)}</caption>
        <thead>
          <tr>
            <th scope="col">{t(texts.reason)}</th>
            <th scope="col" className="supervision-number">
              {t(texts.count)}
            </th>
            <th scope="col" className="supervision-number">
              {t(texts.share)}
            </th>
            <th scope="col">{t(texts.senders)}</th>
          </tr>
        </thead>
        <tbody>
          {reasons.map(({ code, count, share, senders }) => (
            <tr key={code}>
              <th scope="row">{t(wordsOfCode('code', code))}</th>
              <td className="supervision-number numbers">{count}</td>
              <td className="supervision-number numbers">{Math.round(share * 100)}%</td>
              <td>
                <ul className="returns-senders">
                  {senders.slice(0, sendersShown).map((sender) => (
                    <li key={sender.place}>
                      <SenderName place={sender.place} /> <b className="numbers">{sender.count}</b>
                    </li>
                  ))}
                </ul>
                {senders.length > sendersShown && (
                  <span className="secondary">{t(texts.others, { n: senders.length })}</span>
                )}
              </td>
            </tr>
          ))}
        </tbody>
      </table>
    </section>
  );
};
