import { describe, expect, it } from 'vitest';
import { storedPerson } from '../../shared/ledger/stored-person.ts';

describe('what the ledger keeps of a person', () => {
  const kinds = Object.entries(storedPerson);

  it.each(kinds)('is described once and not anew for each person: %s', (_name, kindOf) => {
    expect(kindOf('one', 'case').schema).toBe(kindOf('other', 'case').schema);
  });
});
