import { useMemo } from 'react';
import { ApiProblem } from '../../../api/problem.ts';
import { answerOf } from '../../../api/client.ts';
import { useSay } from '../../../language/language.tsx';
import { words } from '../../../language/words.ts';
import { Place } from '../../../parts/place.tsx';
import { useClient, useOfficer } from '../../../session/session.tsx';
import { checkPush } from '../record/check-draft.ts';
import { certifierOf } from '../record/check-places.ts';
import { blankDraft, forTheNext, type Draft } from '../record/draft.ts';
import type { FieldName } from '../record/fields.ts';
import { pushRequest } from '../record/requests.ts';
import { ChoiceField, DateField, PlaceField, TextField } from '../parts/fields.tsx';
import { IdentityFields, MoreFields, Section } from '../parts/person-sections.tsx';
import { SendingSteps } from '../parts/sending-steps.tsx';
import { useRecordForm } from '../parts/use-record-form.ts';
import { categoryWords, useGiven } from '../parts/use-given.ts';

const texts = {
  who: words('移交谁', 'Who is handed over'),
  where: words('移交到哪里', 'To which county'),
  whereHint: words(
    '户口簿所载的县（市、区），不一定是身份证号前六位',
    'As in the household register; not always the first six digits of the number',
  ),
  why: words('因何认定', 'Certified as what'),
  untilHint: words('没有终止日期的留空', 'Leave it empty where there is no end'),
  officials: words('谁负责', 'Who answers for it'),
  summary: words('将要发送的内容', 'What will be sent'),
  route: words('由 ', 'From '),
  to: words(' 推送至 ', ' to '),
  what: words(
    '。户籍地经办机构会看到以下全部内容，用于办理参保、代缴和发放待遇。',
    '. The agency there sees all of this, to enrol the person, pay the premium and the pension.',
  ),
  send: words('确认推送', 'Push'),
  sent: words('已推送', 'Pushed'),
  another: words('再推送一人', 'Push another person'),
} as const;

const required: readonly FieldName[] = [
  'citizenId',
  'name',
  'hukouLocality',
  'certifyingLocality',
  'category',
  'certifiedFrom',
  'investigatedBy',
  'signedBy',
  'answersFor',
];
const shown: readonly FieldName[] = [
  'citizenId',
  'name',
  'sex',
  'bornOn',
  'ethnicGroup',
  'phone',
  'residenceDivision',
  'residenceAddress',
  'householdNumber',
  'personNumber',
  'hukouLocality',
  'category',
  'certifiedFrom',
  'certifiedUntil',
  'investigatedBy',
  'signedBy',
  'answersFor',
];

const Route = ({ draft }: { readonly draft: Draft }) => {
  const t = useSay();
  const { division } = useOfficer();
  return (
    <p>
      {t(texts.route)}
      <strong>
        <Place code={certifierOf(draft, division)} />
      </strong>
      {t(texts.to)}
      <strong>
        <Place code={draft.hukouLocality} />
      </strong>
      {t(texts.what)}
    </p>
  );
};

export const Certification = () => {
  const t = useSay();
  const { division } = useOfficer();
  return (
    <>
      <Section id="sending-where" title={texts.where}>
        <div className="sending-grid">
          <PlaceField field="hukouLocality" hint={t(texts.whereHint)} />
          {division.length < 6 && <PlaceField field="certifyingLocality" />}
        </div>
      </Section>
      <Section id="sending-why" title={texts.why}>
        <div className="sending-grid">
          <ChoiceField field="category" codes={categoryWords()} />
          <DateField field="certifiedFrom" />
          <DateField field="certifiedUntil" hint={t(texts.untilHint)} />
        </div>
      </Section>
      <Section id="sending-officials" title={texts.officials}>
        <div className="sending-grid">
          <TextField field="investigatedBy" most={60} />
          <TextField field="signedBy" most={60} />
          <TextField field="answersFor" most={60} />
        </div>
      </Section>
    </>
  );
};

/** One person to the county of the household registration. */
export const Push = () => {
  const client = useClient();
  const { division } = useOfficer();
  const given = useGiven();
  const blank = useMemo(() => blankDraft(), []);
  const form = useRecordForm({ initial: blank, given, check: checkPush, required });
  const send = async (draft: Draft, key: string) => {
    const body = pushRequest(draft, division);
    // Never: a draft with a problem is not sent.
    if (!body) throw new ApiProblem(400, undefined);
    return answerOf(client.POST('/v1/handovers', { params: { header: { 'idempotency-key': key } }, body }));
  };
  return (
    <SendingSteps
      form={form}
      fields={shown}
      blank={blank}
      send={send}
      next={forTheNext}
      says={texts}
      route={<Route draft={form.record.draft} />}
    >
      <Section id="sending-who" title={texts.who}>
        <IdentityFields />
        <MoreFields />
      </Section>
      <Certification />
    </SendingSteps>
  );
};
