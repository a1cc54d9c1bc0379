import type { ComponentType } from 'react';
import { Link, useParams } from 'wouter';
import { useSay } from '../../language/language.tsx';
import { words, type Words } from '../../language/words.ts';
import { Heading } from '../../parts/heading.tsx';
import { SentCases } from './cases/sent-cases.tsx';
import { Inquiry } from './inquiry/inquiry.tsx';
import { Push } from './push/push.tsx';
import { sending } from './screen.ts';
import './sending.css';
import { Spreadsheet } from './spreadsheet/spreadsheet.tsx';

interface View {
  readonly name: string;
  readonly title: Words;
  readonly Content: ComponentType;
}

const views: readonly View[] = [
  { name: '', title: words('已移出案件', 'Cases sent'), Content: SentCases },
  { name: 'push', title: words('推送一人', 'Push a person'), Content: Push },
  { name: 'inquiry', title: words('发起协查', 'Ask a county'), Content: Inquiry },
  { name: 'spreadsheet', title: words('表格导入', 'From a spreadsheet'), Content: Spreadsheet },
];
const [first] = views;
const navigation = words('移出办理', 'Sending');

export const Page = () => {
  const t = useSay();
  const { view } = useParams<{ readonly view?: string }>();
  const current = views.find(({ name }) => name === (view ?? '')) ?? first;
  return (
    <>
      <Heading title={sending.title} />
      <nav aria-label={t(navigation)}>
        <ul className="sending-tabs">
          {views.map(({ name, title }) => (
            <li key={name}>
              <Link
                href={name === '' ? '/sent' : `/sent/${name}`}
                aria-current={current?.name === name ? 'page' : undefined}
              >
                {t(title)}
              </Link>
            </li>
          ))}
        </ul>
      </nav>
      {current && <current.Content key={current.name} />}
    </>
  );
};
