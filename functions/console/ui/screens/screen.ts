import type { ComponentType } from 'react';
import type { Words } from '../language/words.ts';
import { holds, type Officer, type Role } from '../session/session.tsx';

/** One screen: a folder beside this file, and a line in `index.ts`. */
export interface ScreenFacts {
  /** Pattern of the address, `/audit/:id?`; never anything personal. */
  readonly path: string;
  readonly title: Words;
  /** Who finds it in the navigation and may open it; the first is whom it is made for, who begins there. */
  readonly roles: readonly Role[];
  /** False where the nation has to name a province first, which this screen does not ask. */
  readonly forNation?: false;
  /** A drawing for the navigation; a screen without one is reached from others only. */
  readonly icon?: ComponentType;
}

/** A screen with the way to its code, which is loaded when it is opened. */
export interface Screen extends ScreenFacts {
  readonly load: () => Promise<{ readonly Page: ComponentType }>;
}

export const isOpenTo = ({ roles, forNation }: ScreenFacts, officer: Officer): boolean =>
  holds(officer, ...roles) && (forNation !== false || officer.division !== '');
