/** What this is; the version is the one of package.json, which a test compares. */
export const service = { name: 'enrolment-exchange', version: '0.1.0' } as const;
