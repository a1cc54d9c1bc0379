/** What the gateway wants back (payload format 2.0), always with a body of JSON. */
export interface HttpAnswer {
  readonly statusCode: number;
  readonly headers: Readonly<Record<string, string>>;
  readonly body: string;
}

export const json = (
  statusCode: number,
  value: unknown,
  headers: Readonly<Record<string, string>> = {},
): HttpAnswer => ({
  statusCode,
  headers: { 'content-type': 'application/json', ...headers },
  body: JSON.stringify(value),
});

/** The version of a case as an entity tag; the same string goes into If-Match. */
export const entityTag = (version: number): string => `"${version}"`;
