/** What became of a batch: the identifiers that failed, or all of it. */
export type BatchOutcome =
  | { readonly kind: 'handled'; readonly failed: ReadonlySet<string> }
  | { readonly kind: 'rejected'; readonly reason: string };

/**
 * Reads `batchItemFailures` as Lambda does: none, null or an empty list mean success; an identifier that is empty
 * or not of this batch means that the whole batch failed.
 */
export function readBatchOutcome(
  result: unknown,
  identifiers: readonly string[],
  reportsFailures: boolean,
): BatchOutcome {
  if (!reportsFailures || result === null || result === undefined) return allHandled;
  if (typeof result !== 'object') return rejected('the function did not return an object');
  const failures: unknown = 'batchItemFailures' in result ? result.batchItemFailures : undefined;
  if (failures === undefined || failures === null) return allHandled;
  if (!Array.isArray(failures)) return rejected('batchItemFailures is not a list');
  const known = new Set(identifiers);
  const named = failures.map((failure: unknown) => identifierOf(failure));
  const strange = named.some((identifier) => identifier === undefined || !known.has(identifier));
  if (strange) return rejected('batchItemFailures names an item that is not in the batch');
  return { kind: 'handled', failed: new Set(named.filter((identifier) => identifier !== undefined)) };
}

const allHandled: BatchOutcome = { kind: 'handled', failed: new Set() };

const rejected = (reason: string): BatchOutcome => ({ kind: 'rejected', reason });

function identifierOf(failure: unknown): string | undefined {
  if (typeof failure !== 'object' || failure === null || !('itemIdentifier' in failure)) return undefined;
  return typeof failure.itemIdentifier === 'string' ? failure.itemIdentifier : undefined;
}
