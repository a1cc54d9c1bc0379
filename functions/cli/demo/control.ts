/** What a run on one machine allows and a deployed exchange does not. */
export interface Control {
  /** The exchange's own clock goes forward; it never goes back. */
  advanceDays(days: number): Promise<void>;
  /** Runs the sweep now instead of at its next turn. */
  sweep(): Promise<void>;
  /** Orders that the copy of a function that writes next is lost right after its first write, before it hears of it. */
  loseAtWrite(name: string): Promise<void>;
  /** The same, before its first write. */
  loseAtStart(name: string): Promise<void>;
  /** Resolves when the copy that was ordered to be lost is. */
  lost(name: string): Promise<void>;
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
    lost: (name) => order(`/lost/${name}`),
    inboxDown: (unit) => order(`/inbox-down/${unit}`),
    inboxUp: (unit) => order(`/inbox-up/${unit}`),
  };
};
