import type { ReactNode } from 'react';
import { useSay } from '../language/language.tsx';
import type { Words } from '../language/words.ts';
import './facts.css';

export interface Fact {
  readonly name: Words;
  readonly value: ReactNode;
}

/** Names and values beside each other; two columns where there is room. What is not known is left out by the caller. */
export const Facts = ({ facts }: { readonly facts: readonly Fact[] }) => {
  const t = useSay();
  return (
    <dl className="facts">
      {facts.map(({ name, value }) => (
        <div key={name.en}>
          <dt>{t(name)}</dt>
          <dd>{value}</dd>
        </div>
      ))}
    </dl>
  );
};
