import type { JWTPayload } from 'jose';
import type { Grants } from './issuer-grants.ts';
import type { SampleOfficer } from './sample-officers.ts';

/** What the endpoints of the local issuer work with. */
export interface IssuerParts {
  /** Of the issuer itself, without a slash at the end. */
  readonly url: string;
  /** What the access token of a client or an officer says, by name; nothing for one it does not know. */
  readonly claimsOf: (name: string) => JWTPayload | undefined;
  readonly sign: (claims: JWTPayload, expiresInSeconds?: number) => Promise<string>;
  /** Claims of one of its own tokens that is still valid. */
  readonly verify: (token: string) => Promise<JWTPayload | undefined>;
  readonly grants: Grants;
  /** Clients without a secret: the console. */
  readonly publicClients: readonly string[];
  /** Whom the page of the sign-in offers. */
  readonly officers: readonly SampleOfficer[];
}
