import * as z from 'zod';
import { divisionCodeSchema } from '../../../../kernel/division-code.ts';
import { soughtPersonSchema } from '../../../person/record.ts';
import { words } from '../../../words.ts';
import { newHandover } from '../../blank.ts';
import { inPhase } from '../../conditions.ts';
import { opening } from '../../opening.ts';
import { certifiedBy, originOf } from '../../state.ts';
import { openingEvent, refuse, step } from '../../step.ts';
import { titled } from '../../../worded.ts';

export const inquired = openingEvent({
  type: 'inquired',
  title: words('已发协查', 'inquired'),
  news: 'destination',
  data: z.strictObject({
    caseNumber: z.string(),
    origin: divisionCodeSchema,
    destination: divisionCodeSchema,
    givenCode: divisionCodeSchema.optional(),
  }),
  evolve: (state, data, fact) =>
    state
      ? {
          ...state,
          phase: 'inquiring',
          route: [...state.route, { destination: data.destination, since: fact.at, why: 'inquiry' }],
          recordSequence: fact.sequence,
        }
      : newHandover(fact, { ...data, phase: 'inquiring' }),
});

const payload = z
  .strictObject({
    presumedLocality: divisionCodeSchema.meta({
      ...titled('推测的户籍地', 'Presumed county'),
      description: 'County the person is presumed to come from 推测户籍地',
    }),
    certifyingLocality: divisionCodeSchema.optional().meta(titled('认定地', 'Certifying county')),
    person: soughtPersonSchema.meta(titled('协查对象', 'Person')),
  })
  .meta({ id: 'InquiryRequest' });

const example = {
  presumedLocality: '530921',
  certifyingLocality: '341182',
  person: { name: '李秀英', sex: 'female', citizenId: '533522196107120002', remembers: '只记得老家在凤庆' },
};

/** "Is this person yours?" comes before a push when the hukou is unknown. */
export const inquire = opening({
  action: 'inquire',
  title: words('协查', 'inquire'),
  description: words(
    '户籍地不明时，先请推测的县（市、区）核实此人户籍是否在当地。对方须在期限内答复：在本地、在外地或查无此人。',
    'Ask the presumed county whether the household registration is there.',
  ),
  by: { side: 'origin', roles: ['pusher'] },
  payload,
  example,
  addressed: ({ presumedLocality, certifyingLocality, person }) => ({
    to: presumedLocality,
    certifyingLocality,
    person,
  }),
  joining: () => undefined,
  decide: ({ person }, _given, facts) =>
    facts.destination === facts.origin
      ? refuse('hukou-inside-certifying-locality')
      : [inquired.of({ ...facts }, { personal: { person }, starts: ['answerInquiry'] })],
});

/** "None found" at one county may be asked at the next before the origin registers the person itself. */
export const inquireElsewhere = step({
  action: 'inquire-elsewhere',
  title: words('再协查', 'inquire elsewhere'),
  description: words(
    '上一个县查无此人时，向另一个可能的县再发协查。',
    'Ask another county after the first one found nobody.',
  ),
  by: { side: 'origin', roles: ['pusher'] },
  payload: payload.omit({ certifyingLocality: true }),
  example: { presumedLocality: '530902', person: example.person },
  localities: ({ presumedLocality }) => [presumedLocality],
  impossible: inPhase('registering-at-origin'),
  decide: (state, { presumedLocality, person }) => {
    if (certifiedBy(state, presumedLocality)) return refuse('hukou-inside-certifying-locality');
    if (state.route.some((stop) => stop.destination === presumedLocality))
      return refuse('forward-loop', { to: presumedLocality });
    return [
      inquired.of(
        { caseNumber: state.caseNumber, origin: originOf(state), destination: presumedLocality },
        { personal: { person }, stops: ['confirmRegistrationAtOrigin'], starts: ['answerInquiry'] },
      ),
    ];
  },
});
