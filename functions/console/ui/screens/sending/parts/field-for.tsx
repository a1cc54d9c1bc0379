import type { FieldName } from '../record/fields.ts';
import { ChoiceField, DateField, PlaceField, TextField } from './fields.tsx';
import { NumberHint } from './number-hint.tsx';
import { categoryWords, groupWords, sexWords } from './use-given.ts';

/** The control of any field, for where only some of a record are asked for. */
export const FieldFor = ({ field }: { readonly field: FieldName }) => {
  switch (field) {
    case 'citizenId':
      return <TextField field={field} most={64} numeric hint={<NumberHint />} />;
    case 'sex':
      return <ChoiceField field={field} codes={sexWords()} />;
    case 'ethnicGroup':
      return <ChoiceField field={field} codes={groupWords()} />;
    case 'category':
      return <ChoiceField field={field} codes={categoryWords()} />;
    case 'bornOn':
    case 'certifiedFrom':
    case 'certifiedUntil':
      return <DateField field={field} />;
    case 'hukouLocality':
    case 'certifyingLocality':
    case 'residenceDivision':
      return <PlaceField field={field} />;
    default:
      return <TextField field={field} most={200} />;
  }
};
