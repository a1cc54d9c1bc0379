import { SaxesParser } from 'saxes';
import type { Bytes } from '../csv/byte-lines.ts';
import { type BankProblem, bankProblem } from '../problems.ts';
import { xmlCharacters } from './xml-characters.ts';

/** An element with all that it contains; names without prefix. */
export interface XmlElement {
  readonly name: string;
  /** Where it ends, counted from 1. */
  readonly line: number;
  readonly attributes: Readonly<Record<string, string>>;
  readonly text: string;
  readonly children: readonly XmlElement[];
}

/** An element that is still open. */
interface Open {
  readonly name: string;
  readonly attributes: Readonly<Record<string, string>>;
  readonly children: XmlElement[];
  text: string;
}

export type XmlItem =
  | { readonly kind: 'root'; readonly namespace: string; readonly name: string }
  | { readonly kind: 'element'; readonly element: XmlElement }
  | { readonly kind: 'problem'; readonly problem: BankProblem };

const longestText = 16_384;
const mostChildren = 1_000;
/** The messages go down a dozen levels; a namespace is looked for through all that are open. */
const mostOpen = 64;

const outgrown = ({ text, children }: Open): boolean =>
  text.length > longestText || children.length > mostChildren;

/** The parser with a list of what it found since it was last looked at. */
const createCollector = (isContainer: (name: string) => boolean) => {
  const parser = new SaxesParser({ xmlns: true });
  const found: XmlItem[] = [];
  const open: Open[] = [];
  let containers = 0;
  const trouble = (code: 'xml-broken' | 'xml-document-type') =>
    found.push({ kind: 'problem', problem: bankProblem(code, parser.line) });
  const addText = (text: string) => {
    const inside = open.at(-1);
    if (inside === undefined) return;
    inside.text += text;
    if (outgrown(inside)) trouble('xml-broken');
  };
  parser.on('error', () => trouble('xml-broken'));
  parser.on('doctype', () => trouble('xml-document-type'));
  parser.on('text', addText);
  parser.on('cdata', addText);
  parser.on('opentag', ({ local, uri, attributes }) => {
    if (containers === 0) found.push({ kind: 'root', namespace: uri, name: local });
    if (open.length === 0 && (containers === 0 || isContainer(local))) {
      containers += 1;
      return;
    }
    const values = Object.entries(attributes).map(([name, { value }]) => [name, value] as const);
    open.push({ name: local, attributes: Object.fromEntries(values), children: [], text: '' });
    if (open.length > mostOpen) trouble('xml-broken');
  });
  parser.on('closetag', () => {
    const closed = open.pop();
    if (closed === undefined) return;
    const element = { ...closed, text: closed.text.trim(), line: parser.line };
    const parent = open.at(-1);
    if (parent === undefined) found.push({ kind: 'element', element });
    else {
      parent.children.push(element);
      if (outgrown(parent)) trouble('xml-broken');
    }
  });
  return {
    write: (text: string) => {
      parser.write(text);
      return found.splice(0);
    },
    close: () => {
      parser.close();
      return found.splice(0);
    },
  };
};

/** The first problem ends the reading: beyond it nothing in an XML document can be trusted. */
const upToProblem = (items: readonly XmlItem[]): readonly XmlItem[] => {
  const at = items.findIndex(({ kind }) => kind === 'problem');
  return at === -1 ? items : items.slice(0, at + 1);
};

const problemOf = (error: unknown): XmlItem => {
  const code = error instanceof RangeError ? 'xml-encoding-unknown' : 'xml-broken';
  return { kind: 'problem', problem: bankProblem(code) };
};

/**
 * The elements below the containers (the root is one), one after the other; memory holds one of them. Document types, and with them
 * entities of the sender's own, are refused. Nothing comes after a problem.
 */
export async function* xmlElements(
  source: Bytes,
  isContainer: (name: string) => boolean,
): AsyncGenerator<XmlItem> {
  const collector = createCollector(isContainer);
  try {
    for await (const text of xmlCharacters(source)) {
      const items = upToProblem(collector.write(text));
      yield* items;
      if (items.at(-1)?.kind === 'problem') return;
    }
    yield* upToProblem(collector.close());
  } catch (error) {
    // What a source throws by itself is an outage of the file system, not a broken document.
    if (!(error instanceof RangeError || error instanceof TypeError)) throw error;
    yield problemOf(error);
  }
}

export const childOf = (element: XmlElement, name: string): XmlElement | undefined =>
  element.children.find((child) => child.name === name);

/** The text at the end of a path of children, or nothing. */
export const textAt = (element: XmlElement, ...path: readonly string[]): string | undefined => {
  let at: XmlElement | undefined = element;
  for (const name of path) at = at && childOf(at, name);
  return at?.text;
};
