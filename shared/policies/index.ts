import { once } from '../kernel/once.ts';
import cnOn20090901 from './data/cn/2009-09-01.json' with { type: 'json' };
import cnOn20140221 from './data/cn/2014-02-21.json' with { type: 'json' };
import cnOn20140701Late from './data/cn/2014-07-01-known-2015-01-10.json' with { type: 'json' };
import cnOn20140701 from './data/cn/2014-07-01.json' with { type: 'json' };
import cnOn20170801 from './data/cn/2017-08-01.json' with { type: 'json' };
import cnOn20180101Late from './data/cn/2018-01-01-known-2018-05-10.json' with { type: 'json' };
import cnOn20200101 from './data/cn/2020-01-01.json' with { type: 'json' };
import cnOn20200701 from './data/cn/2020-07-01.json' with { type: 'json' };
import cnOn20210101 from './data/cn/2021-01-01.json' with { type: 'json' };
import cnOn20220701 from './data/cn/2022-07-01.json' with { type: 'json' };
import cnOn20230101 from './data/cn/2023-01-01.json' with { type: 'json' };
import cnOn20231201 from './data/cn/2023-12-01.json' with { type: 'json' };
import cnOn20240101 from './data/cn/2024-01-01.json' with { type: 'json' };
import cnOn20250101 from './data/cn/2025-01-01.json' with { type: 'json' };
import cnOn20260101Late from './data/cn/2026-01-01-known-2026-03-05.json' with { type: 'json' };
import at43On20200101 from './data/43/2020-01-01.json' with { type: 'json' };
import at4419On20200101 from './data/4419/2020-01-01.json' with { type: 'json' };
import { policyFileSchema, type PolicyFile } from './policy-file.ts';
import { createPolicyBook, type PolicyBook } from './select-policy.ts';

const unread: readonly unknown[] = [
  cnOn20090901,
  cnOn20140221,
  cnOn20140701Late,
  cnOn20140701,
  cnOn20170801,
  cnOn20180101Late,
  cnOn20200101,
  cnOn20200701,
  cnOn20210101,
  cnOn20220701,
  cnOn20230101,
  cnOn20231201,
  cnOn20240101,
  cnOn20250101,
  cnOn20260101Late,
  at43On20200101,
  at4419On20200101,
];

/** Every file under `data/`. A new locality or date is one file and two lines here; a test compares the two. */
export const policyFiles = once((): readonly PolicyFile[] =>
  unread.map((file) => policyFileSchema.parse(file)),
);

/** Made at the first question, not at every start of every function. */
const book = once(() => createPolicyBook(policyFiles()));

export const policyFor: PolicyBook['policyFor'] = (place, on) => book().policyFor(place, on);
export const policyFilesFor: PolicyBook['policyFilesFor'] = (place, on) => book().policyFilesFor(place, on);
export const benefitRulesFor: PolicyBook['benefitRulesFor'] = (place, on, knownOn) =>
  book().benefitRulesFor(place, on, knownOn);
export const benefitFilesFor: PolicyBook['benefitFilesFor'] = (place, from, knownOn) =>
  book().benefitFilesFor(place, from, knownOn);
