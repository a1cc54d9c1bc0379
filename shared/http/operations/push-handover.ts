import { words } from '../../domain/words.ts';
import { push } from '../../domain/handover/steps/exchange/push.ts';
import { handoverViewSchema } from '../../usecases/handover-view.ts';
import { exampleHandover } from '../examples.ts';
import { operation } from '../operation.ts';
import { noHeaders, noParameters } from '../shapes.ts';

export const pushHandover = operation({
  operationId: 'pushHandover',
  tag: 'handovers',
  summary: words('推送移交', 'Push a handover'),
  description: words(
    '认定地将困难人员推送至户籍地。受理即返回202；送达以案件状态为准。同一人已有在办案件时，第二个认定地加入该案。',
    'The certifying locality hands a person to the locality of the household registration. 202 means recorded and under way; delivery shows in the phase. If the person has an open case already, a second certifying locality joins it.',
  ),
  roles: ['pusher'],
  request: {
    params: noParameters,
    query: noParameters,
    headers: noHeaders,
    body: push.payload,
    bodyExample: push.example,
  },
  response: {
    status: 202,
    description: words('已受理', 'Recorded and on its way'),
    schema: handoverViewSchema,
    example: exampleHandover,
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
    'certification-expired',
    'certification-not-yet-valid',
    'hukou-inside-certifying-locality',
    'person-has-open-case',
    'case-closed',
  ],
});
