import * as z from 'zod';
import { synthesise } from '../synthesise.ts';

const wanted = z.strictObject({
  region: z.string(),
  tokenIssuer: z.url(),
  tokenAudience: z.string(),
  outdir: z.string(),
});

const { outdir, ...context } = wanted.parse(JSON.parse(process.argv[2] ?? '{}'));
synthesise({ context, outdir, checked: false });
