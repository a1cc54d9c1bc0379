/** What is done to the selected cases together. */
export type Work = 'accept' | 'claim' | 'assign';
