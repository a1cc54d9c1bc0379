/** Stands for a function where only the template is looked at. */
export const handler = (): Promise<string> => Promise.resolve('answered');
