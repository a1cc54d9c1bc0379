import { describe, expect, it } from 'vitest';
import { contextInCdkJson, readSettings } from '../../infra/settings.ts';

const read = (given: Readonly<Record<string, unknown>>) =>
  readSettings((name) => ({ ...contextInCdkJson(), ...given })[name]);

describe('Settings of a deployment', () => {
  it('default to a region in mainland China, where personal data has to stay', () => {
    expect(read({}).region).toMatch(/^cn-/);
  });

  it('take structured values from the command line, where they arrive as text', () => {
    expect(read({ alarmEmails: '["duty@exchange.example"]' }).alarmEmails).toEqual(['duty@exchange.example']);
  });

  it.each([
    [
      'an issuer without encryption on another machine',
      { tokenIssuer: 'http://login.example' },
      /tokenIssuer/,
    ],
    [
      'an issuer that only begins like this machine',
      { tokenIssuer: 'http://127.0.0.1.example' },
      /tokenIssuer/,
    ],
    ['a region that is none', { region: 'Beijing' }, /region/],
    ['an alarm to nobody', { alarmEmails: ['duty'] }, /alarmEmails/],
  ])('refuse %s and name the setting', (_, given, named) => {
    expect(() => read(given)).toThrow(named);
  });
});
