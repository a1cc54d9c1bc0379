import { SaxesParser } from 'saxes';

/** An element as its name, or as a pair of its name and what it contains: nothing but the structure. */
export interface Shape {
  readonly name: string;
  readonly attributes: Readonly<Record<string, string>>;
  readonly children: Shape[];
  text: string;
}

/** The tree of a small document; throws when it is not well-formed. */
export const treeOf = (xml: string): Shape => {
  const root: Shape = { name: '', attributes: {}, children: [], text: '' };
  const open = [root];
  const parser = new SaxesParser({ xmlns: false });
  parser.on('opentag', ({ name, attributes }) => {
    const element: Shape = { name, attributes, children: [], text: '' };
    open.at(-1)?.children.push(element);
    open.push(element);
  });
  parser.on('text', (text) => {
    const inside = open.at(-1);
    if (inside) inside.text += text;
  });
  parser.on('closetag', () => {
    open.pop();
  });
  parser.write(xml).close();
  const [document] = root.children;
  if (document === undefined) throw new Error('no document');
  return document;
};

/** One place in a schema: what it is called, whether it must and may repeat, and what its content is. */
export interface Place {
  readonly name: string;
  readonly least: 0 | 1;
  readonly most: 1 | 'many';
  readonly content: readonly Place[] | RegExp;
}

export const place = (name: string, content: readonly Place[] | RegExp): Place => ({
  name,
  least: 1,
  most: 1,
  content,
});
export const optional = (name: string, content: readonly Place[] | RegExp): Place => ({
  ...place(name, content),
  least: 0,
});
export const many = (name: string, content: readonly Place[] | RegExp): Place => ({
  ...place(name, content),
  most: 'many',
});

/** What a validator would say: children in the order of the schema, none unknown, each as often as it may, texts in their form. */
export const violations = (element: Shape, content: readonly Place[] | RegExp): readonly string[] => {
  if (content instanceof RegExp)
    return content.test(element.text) && element.children.length === 0
      ? []
      : [`${element.name} has a wrong text`];
  const order = element.children.map(({ name }) => content.findIndex((each) => each.name === name));
  const sorted = order.every((at, index) => at >= 0 && at >= (order[index - 1] ?? 0));
  const counts = content.flatMap(({ name, least, most }) => {
    const count = element.children.filter((child) => child.name === name).length;
    return count < least || (most === 1 && count > 1)
      ? [`${element.name}/${name} occurs ${count} times`]
      : [];
  });
  const below = element.children.flatMap((child) => {
    const found = content.find(({ name }) => name === child.name);
    return found ? violations(child, found.content) : [`${element.name}/${child.name} is unknown`];
  });
  return [...(sorted ? [] : [`${element.name} has its children in another order`]), ...counts, ...below];
};
