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
import { CertificationFields, PushedFields } from '../parts/push-fields.tsx';
import { MoreFields, Section } from '../parts/person-sections.tsx';
import { SendingSteps } from '../parts/sending-steps.tsx';
import { useRecordForm } from '../parts/use-record-form.ts';
import { useGiven } from '../parts/use-given.ts';

const texts = {
  who: words('移交谁，移交到哪里', 'Who is handed over, and to which county'),
  why: words('因何认定，谁负责', 'Certified as what, and who answers for it'),
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
        <PushedFields />
        <MoreFields />
      </Section>
      <Section id="sending-why" title={texts.why}>
        <CertificationFields />
      </Section>
    </SendingSteps>
  );
};
