import { currentDivisions } from './current-divisions.ts';
import type { Division } from './division.ts';
import { isLocality } from './is-locality.ts';

/** Every division that can certify or take over, by code. */
export const currentLocalities: readonly Division[] = currentDivisions.all.filter(isLocality);
