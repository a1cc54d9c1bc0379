import * as fc from 'fast-check';

/** The same values in every gate, so that a gate says something about a change; elsewhere each run tries others. */
if (process.env['CI']) fc.configureGlobal({ seed: 20_261_122 });
