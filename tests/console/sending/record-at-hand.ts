import * as z from 'zod';
import type { Given } from '../../../functions/console/ui/screens/sending/record/check-draft.ts';
import { blankDraft, type Draft } from '../../../functions/console/ui/screens/sending/record/draft.ts';
import { localityList } from '../../../functions/console/ui/screens/sending/record/locality-list.ts';
import { certificationCategorySchema } from '../../../shared/domain/handover/terms.ts';
import { ethnicGroups } from '../../../shared/domain/person/ethnic-groups.ts';
import { civilDateSchema } from '../../../shared/kernel/civil-date.ts';
import compact from '../../../shared/localities/current-divisions.json' with { type: 'json' };

/** As the browser loads them. */
export const places = localityList(
  new Map(Object.values<Readonly<Record<string, string>>>(compact).flatMap((names) => Object.entries(names))),
);

const described = z
  .record(z.string(), z.strictObject({ zh: z.string(), en: z.string() }))
  .parse(certificationCategorySchema.meta()?.['x-words']);
export const vocabulary = { places, categories: described, ethnicGroups };

/** An officer of Mingguang on a day in March 2026. */
export const given: Given = {
  today: civilDateSchema.parse('2026-03-02'),
  division: '341182',
  places,
  categories: Object.keys(described),
  ethnicGroups: Object.keys(ethnicGroups),
};

/** A record that may be sent as it is; of nobody, the sequence 000 is never issued. */
export const completeDraft = (changes: Partial<Draft> = {}): Draft =>
  blankDraft({
    citizenId: '533522196107120002',
    name: '李秀英',
    hukouLocality: '530921',
    category: 'dibao',
    certifiedFrom: '2024-03-01',
    investigatedBy: '王强',
    signedBy: '赵敏',
    answersFor: '陈立',
    ...changes,
  });
