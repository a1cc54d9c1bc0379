import { useMemo } from 'react';
import type { Words } from '../language/words.ts';
import { bodyOf, useDescription, type Description } from './description.ts';
import type { FormSchema, ObjectSchema } from './form-schema.ts';
import { isJson, jsonAt, wordsAt } from './read-schema.ts';

/** The step whose form has the words for what an event holds. */
const actionOf: Readonly<Record<string, string>> = {
  'inquiry-answered': 'answer-inquiry',
  'registered-at-origin': 'confirm-registration',
  claimed: 'claim',
  returned: 'return',
  corrected: 'correct-returned',
  forwarded: 'forward',
  'handed-back': 'hand-back',
  withdrawn: 'withdraw',
  'clarification-requested': 'request-clarification',
  'clarification-given': 'give-clarification',
  reminded: 'remind',
  'reminder-answered': 'answer-reminder',
  'document-invalidated': 'invalidate-document',
  'reopening-requested': 'request-reopening',
  'reopening-refused': 'refuse-reopening',
  held: 'hold',
  'hold-released': 'release-hold',
  'person-revealed': 'reveal',
  'attempt-recorded': 'record-attempt',
  'enrolment-proposed': 'propose-enrolment',
  'enrolment-decided': 'propose-enrolment',
  'enrolment-proposal-rejected': 'reject-enrolment',
  'premium-listed': 'list-premium',
  'premium-paid': 'confirm-premium-paid',
  'premium-listing-cancelled': 'cancel-premium-listing',
  'pension-claimed': 'claim-pension',
  'award-proposed': 'propose-award',
  'pension-awarded': 'propose-award',
  'award-proposal-rejected': 'reject-award',
  'first-payment-confirmed': 'confirm-first-payment',
  'account-stated': 'state-account',
  'employee-account-merged': 'merge-employee-account',
  'bank-account-recorded': 'record-bank-account',
  'award-correction-proposed': 'propose-award-correction',
  'award-corrected': 'propose-award-correction',
  'award-correction-proposal-rejected': 'reject-award-correction',
  'proof-of-life-recorded': 'record-proof-of-life',
  'status-changed': 'report-status-change',
  'death-reported': 'report-death',
  'termination-proposed': 'propose-termination',
  terminated: 'propose-termination',
  'termination-proposal-rejected': 'reject-termination',
  suspended: 'suspend',
  resumed: 'resume',
  'payment-failed': 'report-payment-failure',
  'payment-reissued': 'confirm-payment-reissued',
  'paid-months-recorded': 'record-paid-months',
  'overpayment-established': 'establish-overpayment',
  'overpayment-withdrawn': 'withdraw-overpayment',
  'recovery-recorded': 'record-recovery',
  'relation-transfer-opened': 'open-relation-transfer',
  'relation-transfer-completed': 'complete-relation-transfer',
  'identity-correction-proposed': 'propose-identity-correction',
  'identity-corrected': 'propose-identity-correction',
  'identity-correction-proposal-rejected': 'reject-identity-correction',
};

const openings: Readonly<Record<string, string>> = {
  pushed: '/v1/handovers',
  'certifier-joined': '/v1/handovers',
  inquired: '/v1/inquiries',
};

const pathOf = (type: string): string | undefined =>
  openings[type] ?? (actionOf[type] && `/v1/handovers/{id}/actions/${actionOf[type]}`);

interface StepWords {
  /** The form of the step that an event came from. */
  readonly schemaOf: (type: string) => ObjectSchema | undefined;
  /** The form of one of its fields. */
  readonly partOf: (type: string, name: string) => FormSchema | undefined;
  /** What a property is called where its event has no form. */
  readonly titleOf: (name: string) => Words | undefined;
}

const gather = (schema: FormSchema, found: Map<string, Words>): void => {
  if (schema.kind === 'object')
    for (const { name, schema: inner } of schema.properties) {
      if (!found.has(name) && inner.title.zh !== name) found.set(name, inner.title);
      gather(inner, found);
    }
  if (schema.kind === 'union') for (const form of schema.forms) gather(form.schema, found);
  if (schema.kind === 'list') gather(schema.item, found);
};

/** What an event holds beside what its step asked for. */
const titlesOfEvents = (description: Description): Map<string, Words> => {
  const held = jsonAt(description, 'components', 'schemas', 'TrailEvent', 'properties', 'data', 'properties');
  return new Map(
    Object.entries(held).flatMap(([name, schema]) => {
      const title = wordsAt(jsonAt(schema)['x-title']);
      return title ? [[name, title] as const] : [];
    }),
  );
};

export const stepWordsIn = (description: Description): StepWords => {
  const titles = titlesOfEvents(description);
  for (const [path, item] of Object.entries(jsonAt(description, 'paths')))
    if (isJson(item) && path.startsWith('/v1/handovers') && isJson(item['post']))
      gather(bodyOf(description, 'POST', path), titles);
  const schemaOf: StepWords['schemaOf'] = (type) => {
    const path = pathOf(type);
    return path === undefined ? undefined : bodyOf(description, 'POST', path);
  };
  return {
    schemaOf,
    partOf: (type, name) => schemaOf(type)?.properties.find((each) => each.name === name)?.schema,
    titleOf: (name) => titles.get(name),
  };
};

/** Words for what events hold, from the description of the API; undefined until that is loaded. */
export const useStepWords = (): StepWords | undefined => {
  const description = useDescription();
  return useMemo(() => description && stepWordsIn(description), [description]);
};
