/** What policy data that is missing or contradicts itself throws: a code in front of the place of the trouble. */
const troubles: Readonly<Record<string, string>> = {
  'policy-not-in-force': 'policy-not-in-force',
  'policy-gap': 'policy-not-in-force',
  'policy-stated-twice': 'policy-overlapping',
  'policy-incoherent': 'policy-overlapping',
};

export interface PolicyTrouble {
  readonly code: 'policy-not-in-force' | 'policy-overlapping';
  readonly detail: Readonly<Record<string, string>>;
}

/** What is wrong with the policy data, or nothing where something else is wrong. */
export const policyTroubleOf = (error: unknown): PolicyTrouble | undefined => {
  if (!(error instanceof Error)) return undefined;
  const [, named = '', where = ''] = /^(policy-[a-z-]+)(?:: (.*))?$/su.exec(error.message) ?? [];
  const code = troubles[named];
  if (code !== 'policy-not-in-force' && code !== 'policy-overlapping') return undefined;
  return { code, detail: { where: where.slice(0, 200) } };
};
