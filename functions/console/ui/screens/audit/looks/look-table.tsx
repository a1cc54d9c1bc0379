import { Button, Tag } from 'antd';
import { Fragment, useState, type ReactNode } from 'react';
import { Link } from 'wouter';
import { wordsOfCode } from '../../../api/words.ts';
import { common } from '../../../language/common-texts.ts';
import { useSay } from '../../../language/language.tsx';
import { words, type Words } from '../../../language/words.ts';
import { Place } from '../../../parts/place.tsx';
import { When } from '../../../parts/when.tsx';
import type { Look, LookGroup } from './looks.ts';

const texts = {
  times: words('次数', 'Looks'),
  outside: words('办公时间外', 'Outside hours'),
  marks: words('提示', 'Notes'),
  many: words('次数多', 'Many'),
  outsideMark: words('办公时间外', 'Outside hours'),
  usual: words('未见异常', 'Nothing unusual'),
  open: words('查看明细：{what}', 'Show each: {what}'),
  whole: words('全部信息', 'the whole record'),
  part: words('第{n}条事件的密封内容', 'the sealed part of event {n}'),
  none: words('未说明用途', 'no purpose given'),
} as const;

export interface GroupColumn {
  readonly title: Words;
  readonly cell: (group: LookGroup) => ReactNode;
}

const EachLook = ({ look }: { readonly look: Look }) => {
  const t = useSay();
  const { at, officer, division, caseNumber, handoverId, person, purpose, part, isOutsideHours } = look;
  return (
    <li>
      <When at={at} /> <span className="numbers">{officer}</span>（<Place code={division} short />）{' → '}
      <Link href={`/cases/${handoverId}`} className="numbers audit-number">
        {caseNumber}
      </Link>{' '}
      {person && (
        <>
          {person.name} <span className="numbers secondary">{person.citizenId}</span>
        </>
      )}
      ；{purpose === '' ? t(texts.none) : t(wordsOfCode('purpose', purpose))}；
      {part === undefined ? t(texts.whole) : t(texts.part, { n: part })}{' '}
      {isOutsideHours && <Tag color="orange">{t(texts.outsideMark)}</Tag>}
    </li>
  );
};

interface GroupRowProps {
  readonly group: LookGroup;
  readonly columns: readonly GroupColumn[];
  /** What is many in this table. */
  readonly many: Words;
}

const GroupRow = ({ group, columns, many }: GroupRowProps) => {
  const t = useSay();
  const [open, setOpen] = useState(false);
  const [first, ...others] = columns;
  return (
    <Fragment>
      <tr className={group.isUnusual ? 'audit-unusual' : undefined}>
        <th scope="row" data-label={first && t(first.title)}>
          <button
            type="button"
            className="audit-toggle"
            aria-expanded={open}
            aria-label={t(texts.open, { what: group.key })}
            onClick={() => setOpen(!open)}
          >
            {open ? '▾' : '▸'}
          </button>{' '}
          {first?.cell(group)}
        </th>
        {others.map(({ title, cell }) => (
          <td key={title.en} data-label={t(title)}>
            {cell(group)}
          </td>
        ))}
        <td data-label={t(texts.times)} className="numbers">
          {group.looks.length}
        </td>
        <td data-label={t(texts.outside)} className="numbers">
          {group.outsideHours}
        </td>
        <td data-label={t(texts.marks)}>
          <span>
            {group.isMany && <Tag color="red">{t(many)}</Tag>}
            {group.outsideHours > 0 && <Tag color="orange">{t(texts.outsideMark)}</Tag>}
            {!group.isUnusual && <span className="secondary">{t(texts.usual)}</span>}
          </span>
        </td>
      </tr>
      {open && (
        <tr className="audit-each">
          <td colSpan={columns.length + 3}>
            <ol>
              {group.looks.map((look) => (
                <EachLook key={`${look.handoverId} ${look.sequence}`} look={look} />
              ))}
            </ol>
          </td>
        </tr>
      )}
    </Fragment>
  );
};

const shownAtOnce = 50;

interface LookTableProps {
  readonly caption: Words;
  readonly groups: readonly LookGroup[];
  readonly columns: readonly GroupColumn[];
  readonly many: Words;
}

/** Groups of looks with their counts; each opens to the looks themselves. */
export const LookTable = ({ caption, groups, columns, many }: LookTableProps) => {
  const t = useSay();
  const [shown, setShown] = useState(shownAtOnce);
  const titles = [...columns.map(({ title }) => title), texts.times, texts.outside, texts.marks];
  return (
    <>
      <table className="audit-table">
        <caption className="visually-hidden">{t(caption)}</caption>
        <thead>
          <tr>
            {titles.map((title) => (
              <th key={title.en} scope="col">
                {t(title)}
              </th>
            ))}
          </tr>
        </thead>
        <tbody>
          {groups.slice(0, shown).map((group) => (
            <GroupRow key={group.key} group={group} columns={columns} many={many} />
          ))}
        </tbody>
      </table>
      {groups.length > shown && (
        <div className="audit-more">
          <Button onClick={() => setShown(shown + shownAtOnce)}>{t(common.more)}</Button>
        </div>
      )}
    </>
  );
};
