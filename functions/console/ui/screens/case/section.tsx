import { useId, type ReactNode } from 'react';
import { useSay } from '../../language/language.tsx';
import type { Words } from '../../language/words.ts';

interface SectionProps {
  readonly title: Words;
  readonly children: ReactNode;
  readonly className?: string;
}

/** A card with its heading. */
export const Section = ({ title, children, className = '' }: SectionProps) => {
  const id = useId();
  return (
    <section className={`card ${className}`} aria-labelledby={id}>
      <h2 id={id}>{useSay()(title)}</h2>
      {children}
    </section>
  );
};
