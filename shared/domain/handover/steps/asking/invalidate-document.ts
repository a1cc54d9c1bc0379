import * as z from 'zod';
import { longTextSchema } from '../../../../kernel/text.ts';
import { words } from '../../../words.ts';
import { isClosed } from '../../state.ts';
import { event, refuse, step } from '../../step.ts';
import { titled } from '../../../worded.ts';

export const documentInvalidated = event({
  type: 'document-invalidated',
  title: words('已作废附件', 'document invalidated'),
  news: 'destination',
  data: z.strictObject({ document: z.string() }),
  evolve: (state, data) => {
    const document = state.documents[data.document];
    return document
      ? { ...state, documents: { ...state.documents, [data.document]: { ...document, invalidated: true } } }
      : state;
  },
});

/** Takes one sent document back without ending the case. */
export const invalidateDocument = step({
  action: 'invalidate-document',
  title: words('作废附件', 'invalidate a document'),
  description: words(
    '声明某一份已发送的附件作废，案件继续办理。',
    'Declare one sent document invalid; the case goes on.',
  ),
  by: { side: 'origin', roles: ['pusher'] },
  payload: z.strictObject({
    document: z.string().meta(titled('附件编号', 'Document')),
    reason: longTextSchema(500).meta(titled('作废原因', 'Reason')),
  }),
  example: { document: 'certificate-1', reason: '扫描件有误。' },
  impossible: (state) => {
    if (isClosed(state)) return refuse('case-closed');
    return Object.values(state.documents).some((document) => !document.invalidated)
      ? undefined
      : refuse('no-valid-document');
  },
  decide: (state, { document, reason }) => {
    const sent = state.documents[document];
    if (!sent || sent.invalidated) return refuse('document-unknown', { document });
    return [documentInvalidated.of({ document }, { personal: { reason } })];
  },
});
