import { Collapse } from 'antd';
import type { ReactNode } from 'react';
import { useSay } from '../../../language/language.tsx';
import { words, type Words } from '../../../language/words.ts';
import { ChoiceField, DateField, PlaceField, TextField } from './fields.tsx';
import { NumberHint } from './number-hint.tsx';
import { groupWords, sexWords } from './use-given.ts';

const texts = {
  more: words(
    '更多信息（选填，便于户籍地核对和联系）',
    'More (optional; helps the hukou county to check and reach the person)',
  ),
  name: words('与身份证件一致，含“·”和生僻字', 'As on the card, with “·” and rare characters'),
  residence: words('现居住地', 'Residence county'),
} as const;

interface SectionProps {
  readonly id: string;
  readonly title: Words;
  readonly children: ReactNode;
}

export const Section = ({ id, title, children }: SectionProps) => (
  <section className="card sending-section" aria-labelledby={id}>
    <h2 id={id}>{useSay()(title)}</h2>
    {children}
  </section>
);

/** Number and name, what tells one person from all others, with what else belongs beside them. */
export const IdentityFields = ({ children }: { readonly children?: ReactNode }) => (
  <div className="sending-grid">
    <TextField field="citizenId" most={64} numeric hint={<NumberHint />} />
    <TextField field="name" most={100} hint={useSay()(texts.name)} />
    {children}
  </div>
);

/** What may be known besides; folded away until it is wanted. */
export const MoreFields = () => {
  const t = useSay();
  const children = (
    <div className="sending-grid">
      <ChoiceField field="sex" codes={sexWords()} />
      <DateField field="bornOn" />
      <ChoiceField field="ethnicGroup" codes={groupWords()} />
      <TextField field="phone" most={30} numeric />
      <PlaceField field="residenceDivision" title={texts.residence} />
      <TextField field="residenceAddress" most={200} />
      <TextField field="householdNumber" most={40} numeric />
      <TextField field="personNumber" most={40} numeric />
    </div>
  );
  return (
    <Collapse
      className="sending-more"
      items={[{ key: 'more', label: t(texts.more), children, forceRender: true }]}
    />
  );
};
