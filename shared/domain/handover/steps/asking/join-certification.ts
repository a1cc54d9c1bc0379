import * as z from 'zod';
import { civilDateSchema } from '../../../../kernel/civil-date.ts';
import { divisionCodeSchema } from '../../../../kernel/division-code.ts';
import type { Instant } from '../../../../kernel/instant.ts';
import { yearOf } from '../../../../kernel/civil-year.ts';
import { responsibleSchema } from '../../../person/record.ts';
import { words } from '../../../words.ts';
import { withFinding } from '../../findings.ts';
import { certifiedBy, destinationOf, type Handover, isClosed } from '../../state.ts';
import { event, refuse, step } from '../../step.ts';
import { certificationCategorySchema } from '../../terms.ts';
import { certificationRefusal } from '../exchange/certification-dates.ts';
import { premiumChange, withPremium } from '../take-over/premium-year.ts';

const joining = z.strictObject({
  certifier: divisionCodeSchema,
  category: certificationCategorySchema,
  certifiedFrom: civilDateSchema,
  certifiedUntil: civilDateSchema.optional(),
  responsible: responsibleSchema,
});
const joined = joining.extend({
  /** Set when the further certifier believes the hukou to be elsewhere than where the case is. */
  otherHukou: divisionCodeSchema.optional(),
  /** Set when the further certification makes the premium of this year due. */
  premiumDue: z.boolean().optional(),
});
type Joined = z.output<typeof joined>;

const withCertifier = (state: Handover, data: Joined, since: Instant): Handover => {
  const { certifier, category, certifiedFrom, certifiedUntil, otherHukou } = data;
  const until = certifiedUntil ? { certifiedUntil } : {};
  return {
    ...state,
    certifiers: [...state.certifiers, { locality: certifier, since, category, certifiedFrom, ...until }],
    findings: otherHukou
      ? withFinding(state.findings, {
          code: 'certifier-names-other-hukou',
          severity: 'ask',
          divisions: [otherHukou],
        })
      : state.findings,
  };
};

export const certifierJoined = event({
  type: 'certifier-joined',
  title: words('又一认定地加入', 'another certifier joined'),
  news: 'both-sides',
  data: joined,
  evolve: (state, data, fact) => {
    const next = withCertifier(state, data, fact.at);
    return data.premiumDue === undefined
      ? next
      : withPremium(next, data.premiumDue, state.premiumYear ?? yearOf(fact.on));
  },
});

/** Certified in two places: one case per person, two certifiers. Reached by a push of a person whose case is open. */
export const joinCertification = step({
  action: 'join-certification',
  title: words('加入认定', 'join as a certifier'),
  description: words(
    '另一个认定地也认定了同一人，加入在办案件，不另立案件。',
    'A second locality that certified the same person becomes a party to the open case.',
  ),
  by: { side: 'joining', roles: ['pusher'] },
  payload: joining.extend({ hukouLocality: divisionCodeSchema.optional() }),
  example: {
    certifier: '320102',
    category: 'dibao',
    certifiedFrom: '2019-03-01',
    responsible: { investigatedBy: '王强', signedBy: '赵敏', answersFor: '陈立' },
  },
  impossible: (state) => (isClosed(state) ? refuse('case-closed') : undefined),
  decide: (state, { hukouLocality, ...payload }, given) => {
    const { certifier } = payload;
    if (certifier === destinationOf(state)) return refuse('hukou-inside-certifying-locality');
    if (certifiedBy(state, certifier))
      return refuse('person-has-open-case', { caseNumber: state.caseNumber });
    const refusal = certificationRefusal(payload, given);
    if (refusal) return refusal;
    const known = [destinationOf(state), state.givenCode];
    const other = hukouLocality && !known.includes(hukouLocality) ? { otherHukou: hukouLocality } : {};
    const data = { ...payload, ...other };
    const premium = premiumChange(state, withCertifier(state, data, given.now), given);
    return [certifierJoined.of({ ...data, ...premium.data }, premium.extra)];
  },
});
