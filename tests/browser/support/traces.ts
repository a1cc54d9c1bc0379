import type { BrowserContext } from 'playwright-core';
import { citizenIdSchema } from '../../../shared/kernel/citizen-id.ts';

/** Where a page leaves what outlives the screen, and what it left there. */
export interface Trace {
  readonly place: 'address' | 'title' | 'storage' | 'policy';
  readonly text: string;
}

/** Runs in the page before any script of it. A text, because the types of a page are not those of the tests. */
const watchPage = `
  const leave = (place, text) => void window.leaveTrace({ place, text });
  const { setItem } = Storage.prototype;
  Storage.prototype.setItem = function (key, value) {
    leave('storage', key + '=' + value);
    setItem.call(this, key, value);
  };
  const readTitle = () => leave('title', document.title);
  addEventListener('DOMContentLoaded', () => {
    readTitle();
    new MutationObserver(readTitle).observe(document.head, { subtree: true, childList: true, characterData: true });
  });
  document.addEventListener('securitypolicyviolation', ({ effectiveDirective, blockedURI }) =>
    leave('policy', effectiveDirective + ' ' + blockedURI),
  );
`;

/** Hears of every title, everything that is stored, and everything the content security policy stopped, as it happens. */
export const watchTraces = async (context: BrowserContext, heard: (trace: Trace) => void): Promise<void> => {
  await context.exposeBinding('leaveTrace', (_source, trace: Trace) => heard(trace));
  await context.addInitScript({ content: watchPage });
};

const eighteen = /(?<!\d)\d{17}[\dXx](?!\d)/gu;

/** What in a text is somebody's: a citizen number of anybody, or a full name of those who were made up. */
export const personalIn = (text: string, names: readonly string[]): readonly string[] => {
  const plain = decodedOf(text);
  const numbers = (plain.match(eighteen) ?? []).filter((found) => citizenIdSchema.safeParse(found).success);
  return [...numbers, ...names.filter((name) => plain.includes(name))];
};

const decodedOf = (text: string): string => {
  try {
    return decodeURIComponent(text.replaceAll('+', ' '));
  } catch {
    return text;
  }
};
