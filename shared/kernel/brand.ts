import type * as z from 'zod';

/** A nominal type over `T`. It is zod's own brand, so that `schema.brand<'Name'>()` yields exactly `Brand<T, 'Name'>`. */
export type Brand<T, Name extends string> = T & z.core.$brand<Name>;
