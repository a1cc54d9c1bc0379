/** The interpunct of transcribed names is written in many ways; spaces and widths differ between registers. */
const unimportant = /[\s·•・‧∙⋅.．]/gu;

/** A name without what registers write differently. */
export const foldedName = (name: string): string =>
  name.normalize('NFKC').replaceAll(unimportant, '').toUpperCase();

/** Whether two registers mean the same name; different characters are different names, however alike they look. */
export const sameName = (one: string, other: string): boolean => foldedName(one) === foldedName(other);
