import { synthesise } from './synthesise.ts';

/** The CDK command names account and folder in the environment; a plain run needs neither. */
const { CDK_DEFAULT_ACCOUNT: account, CDK_OUTDIR: outdir = '.build/cdk.out' } = process.env;

synthesise({ outdir, ...(account === undefined ? {} : { account }) });
