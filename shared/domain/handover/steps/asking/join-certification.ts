import * as z from 'zod';
import { divisionCodeSchema } from '../../../../kernel/division-code.ts';
import { responsibleSchema } from '../../../person/record.ts';
import { words } from '../../../words.ts';
import { certifiedBy, destinationOf, isClosed } from '../../state.ts';
import { event, refuse, step } from '../../step.ts';
import { certificationCategorySchema } from '../../terms.ts';

export const certifierJoined = event({
  type: 'certifier-joined',
  title: words('又一认定地加入', 'another certifier joined'),
  news: 'destination',
  data: z.strictObject({
    certifier: divisionCodeSchema,
    category: certificationCategorySchema,
    responsible: responsibleSchema,
  }),
  evolve: (state, data, fact) => ({
    ...state,
    certifiers: [...state.certifiers, { locality: data.certifier, since: fact.at }],
  }),
});

/** Certified in two places: one case per person, two certifiers. Reached by a push of a person whose case is open. */
export const joinCertification = step({
  action: 'join-certification',
  title: words('加入认定', 'join as a certifier'),
  description: 'A second locality that certified the same person becomes a party to the open case.',
  by: { side: 'joining', roles: ['pusher'] },
  payload: certifierJoined.data,
  example: {
    certifier: '320102',
    category: 'dibao',
    responsible: { investigatedBy: '王强', signedBy: '赵敏', answersFor: '陈立' },
  },
  impossible: (state) => (isClosed(state) ? refuse('case-closed') : undefined),
  decide: (state, payload) => {
    if (payload.certifier === destinationOf(state)) return refuse('hukou-inside-certifying-locality');
    return certifiedBy(state, payload.certifier)
      ? refuse('person-has-open-case', { caseNumber: state.caseNumber })
      : [certifierJoined.of(payload)];
  },
});
