import { WarningOutlined } from '@ant-design/icons';
import { memo } from 'react';
import { Link } from 'wouter';
import { useSay } from '../../../language/language.tsx';
import { words } from '../../../language/words.ts';
import { actorName, actorRoles } from '../../../parts/actor-words.ts';
import { Place } from '../../../parts/place.tsx';
import { When } from '../../../parts/when.tsx';
import { isDamaged, type AuditEvent, type AuditItem, type DamagedEvent } from '../model.ts';
import { detailText, type DetailNames } from './details.ts';

export const columnTexts = {
  time: words('时间', 'Time'),
  what: words('事件', 'Event'),
  number: words('案件', 'Case'),
  parties: words('认定地 → 户籍地', 'From → to'),
  person: words('人员', 'Person'),
  officer: words('操作人', 'By'),
  details: words('内容', 'Details'),
} as const;

const texts = {
  verify: words('核验轨迹', 'Verify the trail'),
  damaged: words('事件已损坏，无法读取（{field}）', 'Damaged, cannot be read ({field})'),
  former: words('原 {place}', 'before: {place}'),
  elsewhere: words('不在您的辖区', 'Not in your division'),
  more: words('全部内容', 'All of it'),
  unknown: words('不明', 'unknown'),
} as const;

const VerifyLink = ({ id }: { readonly id: string }) => (
  <Link href={`/audit/verify?case=${encodeURIComponent(id)}`} className="audit-small">
    {useSay()(texts.verify)}
  </Link>
);

const foldedFrom = 60;

const Details = ({ text }: { readonly text: string }) => {
  const t = useSay();
  if (text.length <= foldedFrom) return <>{text}</>;
  return (
    <details className="audit-details">
      <summary aria-label={`${t(texts.more)}：${text.slice(0, foldedFrom)}`}>
        {text.slice(0, foldedFrom)}…
      </summary>
      {text}
    </details>
  );
};

const Officer = ({ actor }: Pick<AuditEvent, 'actor'>) => {
  const t = useSay();
  return (
    <span>
      <span className="numbers audit-break">{actorName(t, actor)}</span>
      {actor.kind === 'officer' && (
        <span className="secondary audit-under">
          {actorRoles(t, actor)} · <Place code={actor.division} short />
        </span>
      )}
    </span>
  );
};

const Parties = ({ origins, destination, formerDestination }: AuditEvent) => {
  const t = useSay();
  return (
    <span>
      {origins.map((origin, index) => (
        <span key={origin}>
          {index > 0 && '、'}
          <Place code={origin} short />
        </span>
      ))}{' '}
      → <Place code={destination} short />
      {formerDestination !== undefined && (
        <span className="secondary audit-under">
          {t(texts.former, { place: '' })}
          <Place code={formerDestination} short />
        </span>
      )}
    </span>
  );
};

const Whole = ({ event, names }: { readonly event: AuditEvent; readonly names: DetailNames }) => {
  const t = useSay();
  return (
    <tr>
      <td data-label={t(columnTexts.time)}>
        <When at={event.at} />
      </td>
      <th scope="row" data-label={t(columnTexts.what)} className="audit-what">
        {t(event.title)}
      </th>
      <td data-label={t(columnTexts.number)}>
        <span>
          <Link href={`/cases/${event.handoverId}`} className="numbers audit-number">
            {event.caseNumber}
          </Link>{' '}
          <VerifyLink id={event.handoverId} />
        </span>
      </td>
      <td data-label={t(columnTexts.parties)} className="audit-parties">
        <Parties {...event} />
      </td>
      <td data-label={t(columnTexts.person)}>
        {event.person ? (
          <span>
            {event.person.name} <span className="numbers secondary">{event.person.citizenId}</span>
          </span>
        ) : (
          <span className="secondary">{t(texts.elsewhere)}</span>
        )}
      </td>
      <td data-label={t(columnTexts.officer)} className="audit-who">
        <Officer actor={event.actor} />
      </td>
      <td data-label={t(columnTexts.details)}>
        <Details text={detailText(event.data, names)} />
      </td>
    </tr>
  );
};

const Damaged = ({ event }: { readonly event: DamagedEvent }) => {
  const t = useSay();
  const { at, title, handoverId, field } = event;
  return (
    <tr className="audit-bad">
      <td data-label={t(columnTexts.time)}>{at === undefined ? t(texts.unknown) : <When at={at} />}</td>
      <th scope="row" data-label={t(columnTexts.what)}>
        {title ? t(title) : t(texts.unknown)}
      </th>
      <td data-label={t(columnTexts.number)}>{handoverId !== undefined && <VerifyLink id={handoverId} />}</td>
      <td colSpan={4} data-label={t(columnTexts.details)}>
        <span>
          <WarningOutlined aria-hidden /> {t(texts.damaged, { field })}
        </span>
      </td>
    </tr>
  );
};

interface EventRowProps {
  readonly item: AuditItem;
  readonly names: DetailNames;
}

/** One event with its case, parties, masked person and officer. */
export const EventRow = memo(({ item, names }: EventRowProps) =>
  isDamaged(item) ? <Damaged event={item} /> : <Whole event={item} names={names} />,
);
