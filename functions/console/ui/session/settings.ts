/** How this console signs in, as the place it was loaded from says. */
export interface ConsoleSettings {
  readonly issuer: string;
  readonly clientId: string;
  readonly scope: string;
  readonly version: string;
}

const isSettings = (value: unknown): value is ConsoleSettings =>
  typeof value === 'object' &&
  value !== null &&
  ['issuer', 'clientId', 'scope', 'version'].every((name) => typeof Reflect.get(value, name) === 'string');

/** @throws where the answer is no settings: the console was deployed wrongly or the exchange cannot be reached. */
export const loadSettings = async (): Promise<ConsoleSettings> => {
  const answer = await fetch('/console.json', { cache: 'no-store' });
  const settings: unknown = await answer.json();
  if (!answer.ok || !isSettings(settings)) throw new Error('console-settings-missing');
  return settings;
};
