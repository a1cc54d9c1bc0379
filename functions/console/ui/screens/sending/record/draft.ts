import { fieldNames, type FieldName } from './fields.ts';

/** A record as it is being written: what stands in each field, '' where nothing does. */
export type Draft = Readonly<Record<FieldName, string>>;

const emptyFields: Readonly<Record<FieldName, ''>> = {
  citizenId: '',
  name: '',
  sex: '',
  bornOn: '',
  ethnicGroup: '',
  phone: '',
  residenceDivision: '',
  residenceAddress: '',
  householdNumber: '',
  personNumber: '',
  hukouLocality: '',
  certifyingLocality: '',
  category: '',
  certifiedFrom: '',
  certifiedUntil: '',
  investigatedBy: '',
  signedBy: '',
  answersFor: '',
  remembers: '',
};

export const blankDraft = (given: Partial<Draft> = {}): Draft => ({ ...emptyFields, ...given });

/** Nothing was written beyond what the form filled in by itself. */
export const isBlank = (draft: Draft, given: Partial<Draft> = {}): boolean =>
  fieldNames.every((field) => draft[field] === (given[field] ?? ''));

/** For the next person: the officials and the place stay, the person does not. */
export const forTheNext = ({ investigatedBy, signedBy, answersFor, certifyingLocality }: Draft): Draft =>
  blankDraft({ investigatedBy, signedBy, answersFor, certifyingLocality });
