import { encodings, type Encoding } from './site.ts';

interface Preference {
  readonly name: string;
  readonly weight: number;
}

const preferencesIn = (header: string): readonly Preference[] =>
  header.split(',').map((part) => {
    const [name = '', ...parameters] = part.split(';').map((text) => text.trim().toLowerCase());
    const weight = parameters.find((parameter) => parameter.startsWith('q='))?.slice(2);
    return { name, weight: weight === undefined ? 1 : Number(weight) };
  });

/** The smallest that there is and that the browser takes (RFC 9110, 12.5.3); as it is where nothing else fits. */
export const acceptedEncoding = (
  header: string | undefined,
  stored: Readonly<Partial<Record<Encoding, unknown>>>,
): Encoding => {
  const preferences = preferencesIn(header ?? '');
  const weightOf = (encoding: string): number =>
    (preferences.find(({ name }) => name === encoding) ?? preferences.find(({ name }) => name === '*'))
      ?.weight ?? 0;
  const takes = (encoding: Encoding): boolean =>
    encoding !== 'identity' && stored[encoding] !== undefined && weightOf(encoding) > 0;
  return encodings.find(takes) ?? 'identity';
};
