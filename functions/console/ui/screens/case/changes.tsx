import { Alert } from 'antd';
import { useSay } from '../../language/language.tsx';
import { When } from '../../parts/when.tsx';
import { actTexts } from './act-texts.ts';
import { Who } from './who.tsx';
import { isWhole, useTrail, type Handover } from './use-case.ts';

interface ChangesProps {
  readonly handover: Handover;
  /** What the officer had before the eyes. */
  readonly seen: number;
}

/** What others did meanwhile. */
export const Changes = ({ handover, seen }: ChangesProps) => {
  const t = useSay();
  const { data } = useTrail(handover);
  const news = (data?.items ?? []).filter(isWhole).filter(({ sequence }) => sequence > seen);
  return (
    <Alert
      role="alert"
      type="warning"
      showIcon
      title={t(actTexts.changed)}
      description={
        <ul>
          {news.map((event) => (
            <li key={event.sequence}>
              {t(event.title)} · <Who actor={event.actor} /> · <When at={event.at} />
            </li>
          ))}
        </ul>
      }
    />
  );
};
