import type { ComponentType } from 'react';
import type { Words } from '../language/words.ts';
import type { Role } from '../session/session.tsx';

/** One screen: a folder beside this file, and a line in `index.ts`. */
export interface Screen {
  /** Pattern of the address, `/audit/:id?`; never anything personal. */
  readonly path: string;
  readonly title: Words;
  /** Who finds it in the navigation and may open it. */
  readonly roles: readonly Role[];
  /** A drawing for the navigation; a screen without one is reached from others only. */
  readonly icon?: ComponentType;
  readonly load: () => Promise<{ readonly default: ComponentType }>;
}
