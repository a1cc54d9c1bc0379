import { InputNumber } from 'antd';
import { useMemo, useState } from 'react';
import { useSay } from '../../../language/language.tsx';
import { words } from '../../../language/words.ts';
import { Place } from '../../../parts/place.tsx';
import { byOfficerAndDay, byPerson, type Look } from './looks.ts';
import { LookTable, type GroupColumn } from './look-table.tsx';

const texts = {
  summary: words(
    '共{n}次查看：{officers}名操作人，{cases}个案件；办公时间外{outside}次。',
    '{n} looks by {officers} officers at {cases} cases; {outside} outside office hours.',
  ),
  rules: words(
    '办公时间为工作日（含调休）北京时间8:00–18:00。异常只是提示，不等于违规：请结合用途核实。',
    'Office hours are 8:00 to 18:00 in China on working days, swapped days counted. Unusual is a hint and not a finding: look at the purpose.',
  ),
  most: words('一人一天超过几次算多', 'Many in a day is more than'),
  byOfficer: words('谁查看了（按操作人和日期）', 'Who looked (by officer and day)'),
  byPerson: words('谁被查看了（按案件人员）', 'Who was looked at (by case)'),
  officer: words('操作人', 'Officer'),
  day: words('日期', 'Day'),
  place: words('地区', 'Place'),
  cases: words('案件数', 'Cases'),
  person: words('人员', 'Person'),
  number: words('案件编号', 'Case number'),
  officers: words('操作人数', 'Officers'),
  many: words('次数多', 'Many in a day'),
  manyOfficers: words('查看人员多', 'By many officers'),
} as const;

const officerColumns: readonly GroupColumn[] = [
  {
    title: texts.officer,
    cell: ({ looks: [first] }) => <span className="numbers audit-break">{first.officer}</span>,
  },
  { title: texts.day, cell: ({ looks: [first] }) => <span className="numbers">{first.on}</span> },
  { title: texts.place, cell: ({ looks: [first] }) => <Place code={first.division} /> },
  { title: texts.cases, cell: ({ cases }) => <span className="numbers">{cases}</span> },
];

const personColumns: readonly GroupColumn[] = [
  {
    title: texts.person,
    cell: ({ looks: [first] }) => (
      <span>
        {first.person?.name} <span className="numbers secondary">{first.person?.citizenId}</span>
      </span>
    ),
  },
  {
    title: texts.number,
    cell: ({ looks: [first] }) => <span className="numbers audit-number">{first.caseNumber}</span>,
  },
  { title: texts.officers, cell: ({ officers }) => <span className="numbers">{officers}</span> },
];

const usualInADay = 20;

/** The looks by officer and day, and by person, unusual ones first. */
export const Groups = ({ looks }: { readonly looks: readonly Look[] }) => {
  const t = useSay();
  const [most, setMost] = useState(usualInADay);
  const officers = useMemo(() => byOfficerAndDay(looks, most), [looks, most]);
  const persons = useMemo(() => byPerson(looks), [looks]);
  const outside = looks.filter(({ isOutsideHours }) => isOutsideHours).length;
  return (
    <>
      <section className="card" aria-labelledby="audit-by-officer">
        <h2 id="audit-by-officer">{t(texts.byOfficer)}</h2>
        <p>
          <strong>
            {t(texts.summary, {
              n: looks.length,
              officers: new Set(looks.map(({ officer }) => officer)).size,
              cases: persons.length,
              outside,
            })}
          </strong>{' '}
          <span className="secondary">{t(texts.rules)}</span>
        </p>
        <div className="audit-side audit-above">
          <label htmlFor="audit-most">{t(texts.most)}</label>{' '}
          <InputNumber
            id="audit-most"
            min={1}
            max={9_999}
            precision={0}
            value={most}
            onChange={(value) => setMost(value ?? usualInADay)}
          />
        </div>
        <LookTable caption={texts.byOfficer} groups={officers} columns={officerColumns} many={texts.many} />
      </section>
      <section className="card" aria-labelledby="audit-by-person">
        <h2 id="audit-by-person">{t(texts.byPerson)}</h2>
        <LookTable
          caption={texts.byPerson}
          groups={persons}
          columns={personColumns}
          many={texts.manyOfficers}
        />
      </section>
    </>
  );
};
