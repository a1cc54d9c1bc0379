import * as z from 'zod';
import { holdsPersonNumber } from '../kernel/person-number.ts';

/** A staff number as somebody asks for it; the issuer of the tokens gives them out. */
export const staffNumberAsked = z.string().regex(/^[!-~]{1,60}$/u);

/** A staff number that is kept: in a trail for good, so it can be nobody's citizen ID. */
export const staffNumberSchema = staffNumberAsked.refine((text) => !holdsPersonNumber(text), {
  error: 'person-number-not-allowed',
});
