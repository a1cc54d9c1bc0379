import { once } from '../kernel/once.ts';
import cn2020 from './data/cn/2020-01-01.json' with { type: 'json' };
import cn2023 from './data/cn/2023-12-01.json' with { type: 'json' };
import hunan2020 from './data/43/2020-01-01.json' with { type: 'json' };
import dongguan2020 from './data/4419/2020-01-01.json' with { type: 'json' };
import { policyFileSchema, type PolicyFile } from './policy-file.ts';
import { createPolicyBook, type PolicyBook } from './select-policy.ts';

/** Every file under `data/`. A new locality or date is one file and one line here; a test compares the two. */
export const policyFiles = once((): readonly PolicyFile[] =>
  [cn2020, cn2023, hunan2020, dongguan2020].map((file) => policyFileSchema.parse(file)),
);

/** Made at the first question, not at every start of every function. */
const book = once(() => createPolicyBook(policyFiles()));

export const policyFor: PolicyBook['policyFor'] = (place, on) => book().policyFor(place, on);
export const policyFilesFor: PolicyBook['policyFilesFor'] = (place, on) => book().policyFilesFor(place, on);
