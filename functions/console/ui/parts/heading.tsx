import type { ReactNode } from 'react';
import { useSay } from '../language/language.tsx';
import type { Words } from '../language/words.ts';

interface HeadingProps {
  readonly title: Words;
  /** Beside the title. */
  readonly note?: ReactNode;
  /** At the end of the line: what can be done on the whole screen. */
  readonly children?: ReactNode;
}

/** The one `h1` of a screen. */
export const Heading = ({ title, note, children }: HeadingProps) => (
  <div className="heading">
    <h1>{useSay()(title)}</h1>
    {note}
    {children && <div className="heading-side">{children}</div>}
  </div>
);
