import { useQuery } from '@tanstack/react-query';
import type { Description } from './described.ts';
import { jsonAt } from './read-schema.ts';

export { bodyOf, stepOf, type DescribedStep, type Description } from './described.ts';

export const loadDescription = async (): Promise<Description> => {
  const { default: description } = await import('#api-description');
  return jsonAt(description);
};

/** The description of the API, loaded with the first form; undefined until it is there. */
export const useDescription = (): Description | undefined =>
  useQuery({ queryKey: ['api-description'], queryFn: loadDescription, staleTime: Infinity }).data;
