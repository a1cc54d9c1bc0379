import * as z from 'zod';
import { longTextSchema } from '../../../../kernel/text.ts';
import { words } from '../../../words.ts';
import { all, atDestination, inPhase, notHeld } from '../../conditions.ts';
import { event, step } from '../../step.ts';
import { returnCodeSchema } from '../../terms.ts';
import { titled } from '../../../worded.ts';

export const returned = event({
  type: 'returned',
  title: words('已退回', 'returned'),
  news: 'origin',
  data: z.strictObject({ code: returnCodeSchema }),
  evolve: ({ claimedBy: _claimedBy, question: _question, reminder: _reminder, ...state }) => ({
    ...state,
    phase: 'returned',
  }),
});

/** Sends the case back for correction with a coded reason; the origin stays responsible. */
export const returnCase = step({
  action: 'return',
  title: words('退回更正', 'return'),
  description: words(
    '信息有误或材料不全时，选择原因退回认定地更正。更正前仍由认定地负责。',
    'Send the case back to the certifying locality for correction, with a coded reason.',
  ),
  by: { side: 'destination', roles: ['clerk', 'approver'] },
  payload: z.strictObject({
    code: returnCodeSchema,
    explanation: longTextSchema(1000).optional().meta(titled('说明', 'Explanation')),
  }),
  example: { code: 'identity-mismatch', explanation: '姓名与身份证号不一致，请核对后重报。' },
  impossible: all(inPhase(...atDestination), notHeld),
  decide: (_state, { code, explanation }) => [
    returned.of(
      { code },
      {
        ...(explanation ? { personal: { explanation } } : {}),
        stops: ['claim', 'expireUnclaimed', 'decideHandover', 'answerClarification'],
        starts: ['correctReturned'],
      },
    ),
  ],
});
