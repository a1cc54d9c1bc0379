import type { components } from '#api';
import { certifierOf } from './check-places.ts';
import type { Draft } from './draft.ts';
import { bareCode } from './half-width.ts';
import { readDate } from './read-date.ts';

export type PushRequest = components['schemas']['PushRequest'];
export type InquiryRequest = components['schemas']['InquiryRequest'];
type Person = Omit<PushRequest['person'], 'citizenId' | 'name'>;
type Category = PushRequest['category'];

/** Leaves out what was not filled in: an empty text is no answer. */
const given = <K extends string, V>(key: K, value: V | undefined | ''): { readonly [P in K]?: V } => {
  const pair: { [P in K]?: V } = {};
  if (value !== undefined && value !== '') pair[key] = value;
  return pair;
};

const isSex = (code: string): code is 'male' | 'female' => code === 'male' || code === 'female';

const personOf = (draft: Draft): Person => ({
  ...(isSex(draft.sex) ? { sex: draft.sex } : {}),
  ...given('bornOn', readDate(draft.bornOn)),
  ...given('ethnicGroup', draft.ethnicGroup),
  ...(draft.residenceDivision === ''
    ? {}
    : {
        residence: { division: draft.residenceDivision, ...given('address', draft.residenceAddress) },
      }),
  ...given('phone', draft.phone.trim()),
  ...given('householdNumber', draft.householdNumber),
  ...given('personNumber', draft.personNumber),
});

const certifier = (draft: Draft, division: string) =>
  given('certifyingLocality', division.length === 6 ? undefined : certifierOf(draft, division));

const categories: Readonly<Record<Category, true>> = {
  'registered-poor': true,
  dibao: true,
  tekun: true,
  'fallen-back': true,
  'severely-disabled': true,
  'unstable-after-poverty': true,
  'at-the-margin-of-poverty': true,
  'sudden-serious-hardship': true,
};
const isCategory = (code: string): code is Category => Object.hasOwn(categories, code);

/** What is sent for a draft that was checked; nothing for one with a problem left. */
export const pushRequest = (draft: Draft, division: string): PushRequest | undefined => {
  const certifiedFrom = readDate(draft.certifiedFrom);
  const { category } = draft;
  if (certifiedFrom === undefined || !isCategory(category)) return undefined;
  return {
    hukouLocality: draft.hukouLocality,
    ...certifier(draft, division),
    person: { citizenId: bareCode(draft.citizenId), name: draft.name, ...personOf(draft) },
    category,
    certifiedFrom,
    ...given('certifiedUntil', readDate(draft.certifiedUntil)),
    responsible: {
      investigatedBy: draft.investigatedBy,
      signedBy: draft.signedBy,
      answersFor: draft.answersFor,
    },
  };
};

export const inquiryRequest = (draft: Draft, division: string): InquiryRequest => ({
  presumedLocality: draft.hukouLocality,
  ...certifier(draft, division),
  person: {
    ...given('citizenId', bareCode(draft.citizenId)),
    name: draft.name,
    ...personOf(draft),
    ...given('remembers', draft.remembers),
  },
});
