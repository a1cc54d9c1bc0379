import { entityTag, json, type HttpAnswer } from '../../shared/http/answer.ts';
import { implement, type Implementation } from '../../shared/http/implement.ts';
import { doneOf, replayedHeader } from '../../shared/http/outcome-value.ts';
import { pushHandover } from '../../shared/http/operations/push-handover.ts';
import { raiseInquiry } from '../../shared/http/operations/raise-inquiry.ts';
import type { Exchange } from '../../shared/usecases/exchange.ts';
import type { HandoverView } from '../../shared/usecases/handover-view.ts';
import { openHandover } from '../../shared/usecases/open-handover.ts';
import type { Outcome } from '../../shared/usecases/outcome.ts';

const opened = (outcome: Outcome<HandoverView>): HttpAnswer => {
  const done = doneOf(outcome);
  return json(202, done.value, {
    location: `/v1/handovers/${done.value.id}`,
    etag: entityTag(done.value.version),
    ...replayedHeader(done),
  });
};

/** The two ways to open a case. */
export const openingImplementations = (exchange: () => Exchange): readonly Implementation[] => [
  implement(pushHandover, async ({ body, officer, request }) =>
    opened(await openHandover(exchange())({ opening: 'push', payload: body, officer, request })),
  ),
  implement(raiseInquiry, async ({ body, officer, request }) =>
    opened(await openHandover(exchange())({ opening: 'inquire', payload: body, officer, request })),
  ),
];
