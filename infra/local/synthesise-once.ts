import * as z from 'zod';
import { bundle } from '../bundle.ts';
import { synthesise } from '../synthesise.ts';

const wanted = z.strictObject({
  region: z.string(),
  tokenIssuer: z.url(),
  tokenAudience: z.string(),
  consoleClientId: z.string(),
  consoleSite: z.string().optional(),
  bundles: z.string(),
  outdir: z.string(),
  bundleFirst: z.boolean(),
});

const { outdir, bundles, bundleFirst, consoleSite, ...context } = wanted.parse(
  JSON.parse(process.argv[2] ?? '{}'),
);
if (bundleFirst) await bundle({ outdir: bundles, consoleSite, compression: 'quick' });
synthesise({ context, outdir, bundles, checked: false });
