import { words } from '../../domain/words.ts';
import { inquire } from '../../domain/handover/steps/inquiry/inquire.ts';
import { handoverViewSchema } from '../../usecases/handover-view.ts';
import { exampleHandover } from '../examples.ts';
import { operation } from '../operation.ts';
import { noHeaders, noParameters } from '../shapes.ts';

const { category: _category, certifiedFrom: _from, claimedBy: _officer, ...uncertified } = exampleHandover;

const inquiring = {
  ...uncertified,
  version: 1,
  phase: 'inquiring',
  findings: [],
  pension: { status: 'not-due', pauses: [], unpaidMonths: [] },
  deadlines: [
    {
      clock: 'answerInquiry',
      title: { zh: '答复协查', en: 'answer the inquiry' },
      side: 'destination',
      since: '2026-03-02',
      dueOn: '2026-03-16',
      standing: 'running',
    },
  ],
  allowedActions: ['remind', 'withdraw', 'reveal'],
};

export const raiseInquiry = operation({
  operationId: 'raiseInquiry',
  tag: 'handovers',
  summary: words('发起协查', 'Ask whether a person is registered there'),
  description: words(
    '户籍地不明时，先向推测的户籍地发协查。答复“查无此人”也是有效结果：由认定地就地落户参保。',
    'When the hukou is unknown, the presumed county is asked first. "None found" is a good answer too: the certifying locality registers the person itself.',
  ),
  roles: ['pusher'],
  request: {
    params: noParameters,
    query: noParameters,
    headers: noHeaders,
    body: inquire.payload,
    bodyExample: inquire.example,
  },
  response: {
    status: 202,
    description: words('已受理', 'Recorded and on its way'),
    schema: handoverViewSchema,
    example: inquiring,
    headers: ['location', 'etag', 'idempotent-replayed'],
  },
  problems: [
    'idempotency-key-reused',
    'busy-try-again',
    'not-authorised-for-this-action',
    'division-unknown',
    'division-ambiguous',
    'division-not-a-locality',
    'certifying-locality-needed',
    'outside-your-division',
    'hukou-inside-certifying-locality',
    'person-has-open-case',
  ],
});
