import { createContext, use } from 'react';
import type { Draft, FormSchema } from './form-schema.ts';

interface FormState {
  /** Of the control of a field; the same for the same field as long as the form is open. */
  readonly idOf: (pointer: string) => string;
  /** What is wrong with the field, in the language of the screen. */
  readonly faultOf: (pointer: string) => string | undefined;
}

export const FormContext = createContext<FormState>({ idOf: (pointer) => pointer, faultOf: () => undefined });

export const useForm = (): FormState => use(FormContext);

/** What every field takes. */
export interface FieldProps<S extends FormSchema> {
  readonly schema: S;
  readonly draft: Draft | undefined;
  readonly onChange: (draft: Draft | undefined) => void;
  readonly pointer: string;
  readonly required: boolean;
}
