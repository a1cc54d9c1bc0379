/** The JSON of an answer, in the shape the test expects it to have. */
export async function jsonOf<T>(answer: Response): Promise<T> {
  const parsed: T = JSON.parse(await answer.text());
  return parsed;
}
