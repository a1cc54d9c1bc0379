import type { Words } from './words.ts';
import type { World } from './world.ts';

/** A story of one person, or a few, that ends as it must. A new journey is a file in journeys/ and a line in its index. */
export interface Journey {
  readonly letter: string;
  readonly title: Words;
  /** What `play` has to return. */
  readonly expected: string;
  /** Plays the story through the public API; returns how it ended. Throws when a step in between is not as it must be. */
  play(world: World): Promise<string>;
}
