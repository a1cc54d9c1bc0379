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
import at130110On20200101 from './data/130110/2020-01-01.json' with { type: 'json' };
import at21On20180101 from './data/21/2018-01-01.json' with { type: 'json' };
import at32On20200101 from './data/32/2020-01-01.json' with { type: 'json' };
import at341182On20190701 from './data/341182/2019-07-01.json' with { type: 'json' };
import at350303On20200101 from './data/350303/2020-01-01.json' with { type: 'json' };
import at3509On20200101 from './data/3509/2020-01-01.json' with { type: 'json' };
import at3604On20200101 from './data/3604/2020-01-01.json' with { type: 'json' };
import at370781On20200101 from './data/370781/2020-01-01.json' with { type: 'json' };
import at3708On20190101 from './data/3708/2019-01-01.json' with { type: 'json' };
import at43On20141114 from './data/43/2014-11-14.json' with { type: 'json' };
import at43On20200101 from './data/43/2020-01-01.json' with { type: 'json' };
import at43On20230101 from './data/43/2023-01-01.json' with { type: 'json' };
import at4304On20200101 from './data/4304/2020-01-01.json' with { type: 'json' };
import at430624On20230101 from './data/430624/2023-01-01.json' with { type: 'json' };
import at44On20180101 from './data/44/2018-01-01.json' with { type: 'json' };
import at44On20200101 from './data/44/2020-01-01.json' with { type: 'json' };
import at4403On20180101 from './data/4403/2018-01-01.json' with { type: 'json' };
import at4403On20210101 from './data/4403/2021-01-01.json' with { type: 'json' };
import at4416On20240101 from './data/4416/2024-01-01.json' with { type: 'json' };
import at4417On20200101 from './data/4417/2020-01-01.json' with { type: 'json' };
import at4419On20200101 from './data/4419/2020-01-01.json' with { type: 'json' };
import at4420On20200101 from './data/4420/2020-01-01.json' with { type: 'json' };
import at50On20181201 from './data/50/2018-12-01.json' with { type: 'json' };
import at50On20200701 from './data/50/2020-07-01.json' with { type: 'json' };
import at50On20210101 from './data/50/2021-01-01.json' with { type: 'json' };
import at50On20230101 from './data/50/2023-01-01.json' with { type: 'json' };
import at51On20240701 from './data/51/2024-07-01.json' with { type: 'json' };
import at511703On20200101 from './data/511703/2020-01-01.json' with { type: 'json' };
import at52On20230101 from './data/52/2023-01-01.json' with { type: 'json' };
import at5226On20210101 from './data/5226/2021-01-01.json' with { type: 'json' };
import at5305On20200101 from './data/5305/2020-01-01.json' with { type: 'json' };
import at532325On20171221 from './data/532325/2017-12-21.json' with { type: 'json' };
import at532325On20210101 from './data/532325/2021-01-01.json' with { type: 'json' };
import at6109On20180101 from './data/6109/2018-01-01.json' with { type: 'json' };
import at6109On20210101 from './data/6109/2021-01-01.json' with { type: 'json' };
import at6401On20170101 from './data/6401/2017-01-01.json' with { type: 'json' };
import at6401On20210101 from './data/6401/2021-01-01.json' with { type: 'json' };
import at66On20210101 from './data/66/2021-01-01.json' with { type: 'json' };
import { jitless, policyFileSchema, type PolicyFile } from './policy-file.ts';
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
  at130110On20200101,
  at21On20180101,
  at32On20200101,
  at341182On20190701,
  at350303On20200101,
  at3509On20200101,
  at3604On20200101,
  at370781On20200101,
  at3708On20190101,
  at43On20141114,
  at43On20200101,
  at43On20230101,
  at4304On20200101,
  at430624On20230101,
  at44On20180101,
  at44On20200101,
  at4403On20180101,
  at4403On20210101,
  at4416On20240101,
  at4417On20200101,
  at4419On20200101,
  at4420On20200101,
  at50On20181201,
  at50On20200701,
  at50On20210101,
  at50On20230101,
  at51On20240701,
  at511703On20200101,
  at52On20230101,
  at5226On20210101,
  at5305On20200101,
  at532325On20171221,
  at532325On20210101,
  at6109On20180101,
  at6109On20210101,
  at6401On20170101,
  at6401On20210101,
  at66On20210101,
];

/** Every file under `data/`. A new locality or date is one file and two lines here; a test compares the two. */
export const policyFiles = once((): readonly PolicyFile[] =>
  unread.map((file) => policyFileSchema.parse(file, jitless)),
);

/** Made at the first question, not at every start of every function. */
const book = once(() => createPolicyBook(policyFiles()));

export const policyFor: PolicyBook['policyFor'] = (place, on) => book().policyFor(place, on);
export const policyFilesFor: PolicyBook['policyFilesFor'] = (place, on) => book().policyFilesFor(place, on);
export const benefitRulesFor: PolicyBook['benefitRulesFor'] = (place, on, knownOn) =>
  book().benefitRulesFor(place, on, knownOn);
export const benefitFilesFor: PolicyBook['benefitFilesFor'] = (place, from, knownOn) =>
  book().benefitFilesFor(place, from, knownOn);
