import * as z from 'zod';

import {
  divisionCodeSchema,
  divisionLevels,
  levelOf,
  nation,
  prefectureOf,
  prefixOf,
  prefixSchema,
  provinceOf,
  type DivisionCode,
  type DivisionPrefix,
} from '../kernel/division-code.ts';
import { instantSchema } from '../kernel/instant.ts';
import { shortTextSchema } from '../kernel/text.ts';
import type { Division } from './division.ts';
import { isLocality } from './is-locality.ts';

/** A public key of the locality for the time in which documents were signed with it. `until` is exclusive. */
export const publicKeySchema = z
  .strictObject({
    kid: z.string().min(1).max(200),
    jwk: z
      .record(z.string(), z.unknown())
      .refine((jwk) => !('d' in jwk || 'k' in jwk), 'locality-key-not-public'),
    from: instantSchema,
    until: instantSchema.optional(),
  })
  .readonly();

/** How cases reach the locality. The console is always open to it; several ways may be used at once. */
export const deliveryWaySchema = z.discriminatedUnion('way', [
  z.strictObject({ way: z.literal('inbox') }),
  z.strictObject({ way: z.literal('feed') }),
  z.strictObject({ way: z.literal('webhook'), url: z.url({ protocol: /^https$/u }) }),
]);

export const localitySchema = z
  .strictObject({
    code: divisionCodeSchema,
    name: shortTextSchema(60),
    level: z.enum(divisionLevels),
    agency: z.strictObject({ zh: shortTextSchema(120), en: shortTextSchema(200).optional() }).readonly(),
    /** Who is told in turn when a deadline passes: county, city, province, ministry (`''`). */
    escalation: z.array(prefixSchema).min(1).readonly(),
    deliveryWays: z.array(deliveryWaySchema).min(1).readonly(),
    publicKeys: z.array(publicKeySchema).readonly(),
    suspended: z.boolean(),
    suspensionReason: shortTextSchema(200).optional(),
  })
  .refine((locality) => !locality.suspended || locality.suspensionReason !== undefined, {
    error: 'locality-suspended-without-reason',
    path: ['suspensionReason'],
  })
  .readonly();

export type Locality = z.infer<typeof localitySchema>;

const municipalities = new Set<DivisionPrefix>(
  ['11', '12', '31', '50'].map((code) => prefixSchema.parse(code)),
);

/** Counties of a municipality, and those with 90 for the prefecture, stand directly under the province. */
const hasCityAbove = (code: DivisionCode): boolean =>
  levelOf(code) === 'county' && !municipalities.has(provinceOf(code)) && code.slice(2, 4) !== '90';

/** From the division up: 530921 → `530921`, `5309`, `53`, `''`. */
export const escalationOf = (code: DivisionCode): readonly DivisionPrefix[] => [
  ...new Set([prefixOf(code), ...(hasCityAbove(code) ? [prefectureOf(code)] : []), provinceOf(code), nation]),
];

/** What holds for a locality until someone records something else; nothing for a division that cannot be one. */
export const defaultLocality = (division: Division): Locality | undefined =>
  isLocality(division)
    ? {
        code: division.code,
        name: division.name,
        level: division.level,
        agency: { zh: `${division.name}社会保险经办机构` },
        escalation: escalationOf(division.code),
        deliveryWays: [{ way: 'inbox' }],
        publicKeys: [],
        suspended: false,
      }
    : undefined;
