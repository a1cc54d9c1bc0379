import { useMemo } from 'react';
import { answerOf } from '../../../api/client.ts';
import { useSay } from '../../../language/language.tsx';
import { words } from '../../../language/words.ts';
import { Place } from '../../../parts/place.tsx';
import { useClient, useOfficer } from '../../../session/session.tsx';
import { checkInquiry } from '../record/check-draft.ts';
import { certifierOf } from '../record/check-places.ts';
import { blankDraft, type Draft } from '../record/draft.ts';
import type { FieldName } from '../record/fields.ts';
import { inquiryRequest } from '../record/requests.ts';
import { PlaceField, TextField } from '../parts/fields.tsx';
import { IdentityFields, MoreFields, Section } from '../parts/person-sections.tsx';
import { SendingSteps } from '../parts/sending-steps.tsx';
import { useRecordForm } from '../parts/use-record-form.ts';
import { useGiven } from '../parts/use-given.ts';

const texts = {
  explained: words(
    '户籍在哪里还不清楚时，先问推测的县：此人户籍在你处吗？答复“查无此人”也是结果：由认定地就地落户、参保，不需推送。',
    'While the hukou is unknown, ask the presumed county: is this person registered with you? “Nobody found” is a result too: the person is registered and enrolled here.',
  ),
  who: words('问的是谁', 'Whom it is about'),
  where: words('问哪个县', 'Which county is asked'),
  presumed: words('推测的户籍地', 'Presumed county'),
  remembersHint: words(
    '如老家的乡镇、村名、亲属、口音、何时离家',
    'Such as township, village, relatives, dialect, when the person left',
  ),
  summary: words('将要发出的协查', 'The inquiry'),
  route: words('由 ', 'From '),
  to: words(' 发给 ', ' to '),
  send: words('确认发出', 'Send the inquiry'),
  sent: words('协查已发出', 'The inquiry is sent'),
  another: words('再发一件协查', 'Another inquiry'),
} as const;

const required: readonly FieldName[] = ['name', 'hukouLocality', 'certifyingLocality'];
const shown: readonly FieldName[] = [
  'name',
  'citizenId',
  'sex',
  'bornOn',
  'ethnicGroup',
  'phone',
  'residenceDivision',
  'residenceAddress',
  'householdNumber',
  'personNumber',
  'remembers',
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
    </p>
  );
};

/** "Is this person registered with you?", before a push when the hukou is unknown. */
export const Inquiry = () => {
  const t = useSay();
  const client = useClient();
  const { division } = useOfficer();
  const given = useGiven();
  const blank = useMemo(() => blankDraft(), []);
  const form = useRecordForm({ initial: blank, given, check: checkInquiry, required });
  return (
    <SendingSteps
      form={form}
      fields={shown}
      blank={blank}
      send={(draft, key) =>
        answerOf(
          client.POST('/v1/inquiries', {
            params: { header: { 'idempotency-key': key } },
            body: inquiryRequest(draft, division),
          }),
        )
      }
      next={({ certifyingLocality }) => blankDraft({ certifyingLocality })}
      says={texts}
      route={<Route draft={form.record.draft} />}
    >
      <p className="secondary sending-lead">{t(texts.explained)}</p>
      <Section id="sending-who" title={texts.who}>
        <IdentityFields />
        <TextField field="remembers" most={500} lines={3} hint={t(texts.remembersHint)} />
        <MoreFields />
      </Section>
      <Section id="sending-where" title={texts.where}>
        <div className="sending-grid">
          <PlaceField field="hukouLocality" title={texts.presumed} />
          {division.length < 6 && <PlaceField field="certifyingLocality" />}
        </div>
      </Section>
    </SendingSteps>
  );
};
