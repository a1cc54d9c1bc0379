import { Checkbox } from 'antd';
import { useSay } from '../../../language/language.tsx';
import { words, type Words } from '../../../language/words.ts';
import { Facts, type Fact } from '../../../parts/facts.tsx';
import { Place } from '../../../parts/place.tsx';
import type { Draft } from '../record/draft.ts';
import type { Finding } from '../record/finding.ts';
import { fieldTitles, type FieldName } from '../record/fields.ts';
import { bareCode } from '../record/half-width.ts';
import { Findings } from './findings.tsx';
import { categoryWords, groupWords, sexWords } from './use-given.ts';

const texts = {
  doubts: words('发送前请对照材料核对', 'Compare with the papers before you send'),
  confirmed: words('以上各项已对照材料核对无误', 'I compared all of these with the papers: they are right'),
} as const;

const places: ReadonlySet<FieldName> = new Set(['hukouLocality', 'certifyingLocality', 'residenceDivision']);
const codes: Readonly<Partial<Record<FieldName, () => Readonly<Record<string, Words>>>>> = {
  sex: sexWords,
  ethnicGroup: groupWords,
  category: categoryWords,
};

/** `5335 2219 6107 1200 02`: read back to the card in groups. */
const grouped = (number: string): string => bareCode(number).replaceAll(/(.{4})(?=.)/gu, '$1 ');

const Value = ({ field, text }: { readonly field: FieldName; readonly text: string }) => {
  const t = useSay();
  if (places.has(field)) return <Place code={text} />;
  if (field === 'citizenId') return <span className="numbers">{grouped(text)}</span>;
  const said = codes[field]?.()[text];
  return <>{said ? t(said) : text}</>;
};

interface SummaryProps {
  readonly draft: Draft;
  readonly fields: readonly FieldName[];
}

/** What will be sent, as it was written. */
export const Summary = ({ draft, fields }: SummaryProps) => (
  <Facts
    facts={fields
      .filter((field) => draft[field] !== '')
      .map((field): Fact => ({
        name: fieldTitles[field],
        value: <Value field={field} text={draft[field]} />,
      }))}
  />
);

interface DoubtsProps {
  readonly findings: readonly Finding[];
  readonly confirmed: boolean;
  readonly onConfirm: (confirmed: boolean) => void;
}

/** What is doubtful of it; sent only when somebody says that it is right. */
export const Doubts = ({ findings, confirmed, onConfirm }: DoubtsProps) => {
  const t = useSay();
  const doubts = findings.filter(({ level }) => level === 'doubt');
  if (doubts.length === 0) return null;
  return (
    <div className="sending-doubts">
      <h3>{t(texts.doubts)}</h3>
      <ul>
        {doubts.map((finding) => (
          <li key={`${finding.field} ${finding.says.en}`}>
            <strong>{t(fieldTitles[finding.field])}</strong>{' '}
            <Findings id={`doubt-${finding.field}`} findings={[finding]} />
          </li>
        ))}
      </ul>
      <Checkbox checked={confirmed} onChange={(event) => onConfirm(event.target.checked)}>
        {t(texts.confirmed)}
      </Checkbox>
    </div>
  );
};
