/** So many colours are told apart at a glance. */
const mostSteps = 5;

const roundUp = (width: number): number => {
  const power = 10 ** Math.floor(Math.log10(width));
  const nice = [1, 2, 2.5, 5, 10].map((factor) => factor * power);
  return nice.find((each) => each >= width) ?? width;
};

/**
 * Lower bounds of the colours from pale to full, in even and round steps up to the largest value; whole numbers begin at 1.
 * Empty where nothing is above zero.
 */
export const scaleSteps = (values: readonly number[], whole: boolean): readonly number[] => {
  const most = Math.max(0, ...values);
  if (most <= 0) return [];
  const rounded = roundUp(most / mostSteps);
  const width = whole ? Math.max(1, Math.ceil(rounded)) : rounded;
  const first = whole ? 1 : 0;
  const after = whole && width === 1 ? 1 : 0;
  const bounds = Array.from({ length: mostSteps }, (_, step) => (step === 0 ? first : step * width + after));
  return bounds.filter((bound) => bound <= most);
};

/** Which colour a value has: 1 is the palest, 0 means that there is nothing to colour. */
export const stepOf = (steps: readonly number[], value: number | undefined): number =>
  value === undefined || value <= 0 ? 0 : Math.max(1, steps.filter((bound) => bound <= value).length);
