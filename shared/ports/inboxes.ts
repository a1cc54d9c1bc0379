/** One message for a province-level unit's inbox. Order is kept per `group`. */
export interface Outgoing {
  readonly unit: string;
  readonly group: string;
  /** Same within five minutes: sent once. */
  readonly deduplicationId: string;
  readonly body: string;
}

export interface Inboxes {
  /** Sends all; returns the indexes of those the queue did not take. */
  send(messages: readonly Outgoing[]): Promise<readonly number[]>;
}
