import { useSay } from '../../../language/language.tsx';
import { words } from '../../../language/words.ts';
import { useOfficer } from '../../../session/session.tsx';
import { ChoiceField, DateField, PlaceField, TextField } from './fields.tsx';
import { IdentityFields } from './person-sections.tsx';
import { categoryWords } from './use-given.ts';

const texts = {
  where: words(
    '户口簿所载，不一定是身份证号前六位',
    'As in the household register; not always the first six digits of the number',
  ),
  until: words('没有终止日期的留空', 'Leave it empty where there is no end'),
} as const;

/** Who goes where. */
export const PushedFields = () => {
  const t = useSay();
  const { division } = useOfficer();
  return (
    <IdentityFields>
      <PlaceField field="hukouLocality" hint={t(texts.where)} />
      {division.length < 6 && <PlaceField field="certifyingLocality" />}
    </IdentityFields>
  );
};

/** As what the person was certified, and who answers for it. */
export const CertificationFields = () => {
  const t = useSay();
  return (
    <div className="sending-grid">
      <ChoiceField field="category" codes={categoryWords()} />
      <DateField field="certifiedFrom" />
      <DateField field="certifiedUntil" hint={t(texts.until)} />
      <TextField field="investigatedBy" most={60} />
      <TextField field="signedBy" most={60} />
      <TextField field="answersFor" most={60} />
    </div>
  );
};
