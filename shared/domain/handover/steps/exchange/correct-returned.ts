import * as z from 'zod';
import { personRecordSchema } from '../../../person/record.ts';
import { words } from '../../../words.ts';
import { inPhase } from '../../conditions.ts';
import { event, step } from '../../step.ts';
import { titled } from '../../../worded.ts';

export const corrected = event({
  type: 'corrected',
  title: words('已更正重报', 'corrected and sent again'),
  news: 'destination',
  data: z.strictObject({}),
  evolve: (state, _data, fact) => ({ ...state, phase: 'pushed', recordSequence: fact.sequence }),
});

/**
 * The certifying locality answers a return with a corrected record; the same case goes out again. The citizen ID may not
 * change here: another number is another person, or a correction that needs two officers.
 */
export const correctReturned = step({
  action: 'correct-returned',
  title: words('更正重报', 'correct and send again'),
  description: words(
    '户籍地退回后，改正信息再次推送。身份证号不能在此更改。',
    'Send the returned case again with a corrected record of the same person.',
  ),
  by: { side: 'origin', roles: ['pusher'] },
  payload: z.strictObject({
    person: personRecordSchema.meta(titled('更正后的人员信息', 'Corrected record')),
  }),
  example: { person: { citizenId: '533522196107120002', name: '李秀英' } },
  impossible: inPhase('returned'),
  decide: (_state, { person }) => [
    corrected.of({}, { personal: { person }, stops: ['correctReturned'], starts: ['deliver'] }),
  ],
});
