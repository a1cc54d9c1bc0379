import { fingerprintOf } from './file-digest.ts';

/** Remembers references in 16 to 32 bytes each, however long they are. */
export interface SeenReferences {
  /** False when it was there before. */
  readonly add: (reference: string) => boolean;
}

/**
 * By 64 bits of SHA-256: that two different references of a million agree in them has a chance of one in 37 million, and then a
 * sound row is reported as repeated, for a person to look at. Nothing is accepted twice.
 */
export const seenReferences = (): SeenReferences => {
  let slots = new BigUint64Array(1024);
  let used = 0;
  const insert = (print: bigint): boolean => {
    const last = slots.length - 1;
    let at = Number(print & BigInt(last));
    for (; slots[at] !== 0n; at = (at + 1) & last) if (slots[at] === print) return false;
    slots[at] = print;
    used += 1;
    return true;
  };
  const grow = (): void => {
    const before = slots;
    slots = new BigUint64Array(before.length * 2);
    used = 0;
    for (const print of before) if (print !== 0n) insert(print);
  };
  return {
    add: (reference) => {
      if (used * 2 >= slots.length) grow();
      const print = fingerprintOf(reference);
      // Zero means an empty slot.
      return insert(print === 0n ? 1n : print);
    },
  };
};
