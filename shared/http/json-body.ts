import { HttpProblem } from './http-problem.ts';

export const bodyLimitBytes = 256 * 1024;
const deepest = 32;

/** Nested brackets outside of strings; counted before parsing, so that no recursion ever meets a bomb. */
const depthOf = (text: string): number => {
  let depth = 0;
  let most = 0;
  let inString = false;
  for (let index = 0; index < text.length; index += 1) {
    const character = text[index];
    if (inString) {
      if (character === '\\') index += 1;
      else if (character === '"') inString = false;
    } else if (character === '"') inString = true;
    else if (character === '{' || character === '[') most = Math.max(most, (depth += 1));
    else if (character === '}' || character === ']') depth -= 1;
  }
  return most;
};

const messageOf = (text: string): string => {
  try {
    JSON.parse(text);
    return '';
  } catch (error) {
    return error instanceof Error ? error.message : '';
  }
};

/**
 * Counted from 0. The engine names the position in most messages; of an unexpected token it quotes the text instead. A prefix
 * that ends before that token fails for another reason, so halving finds it.
 */
const positionOfFault = (text: string, message: string): number => {
  const named = /at position (\d+)/u.exec(message)?.[1];
  if (named !== undefined) return Number(named);
  if (!message.startsWith('Unexpected token')) return text.length;
  let sound = 0;
  let broken = text.length;
  while (broken - sound > 1) {
    const middle = Math.floor((sound + broken) / 2);
    if (messageOf(text.slice(0, middle)).startsWith('Unexpected token')) broken = middle;
    else sound = middle;
  }
  return broken - 1;
};

/** Parses a body; throws the problem, with the position of a fault and never what stands there. */
export const parseJson = (text: string): unknown => {
  if (depthOf(text) > deepest) throw new HttpProblem('body-too-deep');
  try {
    return JSON.parse(text);
  } catch (error) {
    const message = error instanceof Error ? error.message : '';
    throw new HttpProblem('body-not-json', { facts: { position: positionOfFault(text, message) } });
  }
};

const utf8 = new TextDecoder('utf-8', { fatal: true, ignoreBOM: false });

/** The body as text; throws when it is over the limit or not UTF-8. */
export const textOf = (body: string, isBase64: boolean): string => {
  const bytes = isBase64 ? Buffer.from(body, 'base64') : Buffer.from(body, 'utf8');
  if (bytes.length > bodyLimitBytes) throw new HttpProblem('body-too-large');
  if (!isBase64) return body;
  try {
    return utf8.decode(bytes);
  } catch {
    throw new HttpProblem('body-not-utf8');
  }
};
