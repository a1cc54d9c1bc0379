/** What a run on one machine allows and a deployed exchange does not. */
export interface Control {
  /** The exchange's own clock goes forward; it never goes back. */
  advanceDays(days: number): Promise<void>;
  /** Runs the sweep now instead of at its next turn. */
  sweep(): Promise<void>;
  /** Loses the copy of a function that takes its next event, right after its first write; resolves when it is lost. */
  loseAtWrite(name: string): Promise<void>;
  /** The same, before it has done anything. */
  loseAtStart(name: string): Promise<void>;
  inboxDown(unit: string): Promise<void>;
  inboxUp(unit: string): Promise<void>;
}

export const createControl = (url: string): Control => {
  const order = async (path: string): Promise<void> => {
    const answer = await fetch(new URL(path, url), { method: 'POST' });
    if (!answer.ok) throw new Error(`the local control server answered ${answer.status} to ${path}`);
    await answer.arrayBuffer();
  };
  return {
    advanceDays: (days) => order(`/advance-days/${days}`),
    sweep: () => order('/sweep'),
    loseAtStart: (name) => order(`/lose-at-start/${name}`),
    loseAtWrite: (name) => order(`/lose-at-write/${name}`),
    inboxDown: (unit) => order(`/inbox-down/${unit}`),
    inboxUp: (unit) => order(`/inbox-up/${unit}`),
  };
};
