import * as z from 'zod';
import { civilDateSchema } from '../../../../kernel/civil-date.ts';
import { divisionCodeSchema } from '../../../../kernel/division-code.ts';
import { documentSchema, personRecordSchema, responsibleSchema } from '../../../person/record.ts';
import { words } from '../../../words.ts';
import { newHandover } from '../../blank.ts';
import { inPhase } from '../../conditions.ts';
import { opening } from '../../opening.ts';
import { destinationOf, originOf } from '../../state.ts';
import { type Draft, openingEvent, type Refusal, refuse, step } from '../../step.ts';
import { certificationCategorySchema } from '../../terms.ts';
import { certificationRefusal } from './certification-dates.ts';
import { titled } from '../../../worded.ts';

const certificationShape = {
  category: certificationCategorySchema,
  certifiedFrom: civilDateSchema.meta(titled('认定起始日期', 'Certified from')),
  certifiedUntil: civilDateSchema.optional().meta(titled('认定终止日期', 'Certified until')),
  documents: z.array(documentSchema).max(20).readonly().optional().meta(titled('附件', 'Documents')),
  responsible: responsibleSchema.meta(titled('责任人员', 'Who answers for it')),
};

export const pushed = openingEvent({
  type: 'pushed',
  title: words('已推送', 'pushed'),
  news: 'destination',
  data: z.strictObject({
    caseNumber: z.string(),
    origin: divisionCodeSchema,
    destination: divisionCodeSchema,
    givenCode: divisionCodeSchema.optional(),
    ...certificationShape,
  }),
  evolve: (state, data, fact) => ({
    ...(state ?? newHandover(fact, { ...data, phase: 'pushed' })),
    phase: 'pushed',
    category: data.category,
    ...(data.givenCode ? { givenCode: data.givenCode } : {}),
    certifiedFrom: data.certifiedFrom,
    ...(data.certifiedUntil ? { certifiedUntil: data.certifiedUntil } : {}),
    documents: Object.fromEntries(
      (data.documents ?? []).map(({ id, digest }) => [id, { digest, invalidated: false }]),
    ),
    recordSequence: fact.sequence,
  }),
});

const pushPayload = z
  .strictObject({
    hukouLocality: divisionCodeSchema.meta({
      ...titled('户籍地', 'Hukou county'),
      description: 'County of the household registration 户籍地',
    }),
    certifyingLocality: divisionCodeSchema.optional().meta({
      ...titled('认定地', 'Certifying county'),
      description: 'County that certified; needed when the token covers more than one 认定地',
    }),
    person: personRecordSchema.meta(titled('移交对象', 'Person')),
    ...certificationShape,
  })
  .meta({ id: 'PushRequest' });

const example = {
  hukouLocality: '530921',
  certifyingLocality: '341182',
  person: { citizenId: '533522196107120002', name: '李秀英', sex: 'female', bornOn: '1961-07-12' },
  category: 'registered-poor',
  certifiedFrom: '2019-03-01',
  responsible: { investigatedBy: '王强', signedBy: '赵敏', answersFor: '陈立' },
};

/** The certifying locality hands the person to the hukou locality (the rule of 2020: "pushed in time"). */
export const push = opening({
  action: 'push',
  title: words('推送移交', 'push'),
  description: words(
    '将已认定的困难人员推送给户籍地经办机构。送达后由户籍地接收并办理参保、代缴和待遇。',
    'Push a certified person to the locality of the household registration.',
  ),
  by: { side: 'origin', roles: ['pusher'] },
  payload: pushPayload,
  example,
  addressed: ({ hukouLocality, certifyingLocality, person }) => ({
    to: hukouLocality,
    certifyingLocality,
    person,
  }),
  joining: ({ hukouLocality, category, certifiedFrom, certifiedUntil, responsible }) => ({
    hukouLocality,
    category,
    certifiedFrom,
    ...(certifiedUntil ? { certifiedUntil } : {}),
    responsible,
  }),
  decide: ({ hukouLocality: _code, certifyingLocality: _origin, person, ...certification }, given, facts) => {
    if (facts.destination === facts.origin) return refuse('hukou-inside-certifying-locality');
    const refusal = certificationRefusal(certification, given);
    return (
      refusal ?? [pushed.of({ ...facts, ...certification }, { personal: { person }, starts: ['deliver'] })]
    );
  },
});

const pushLocatedPayload = pushPayload.omit({ hukouLocality: true, certifyingLocality: true });

/** Goes on from an inquiry that was answered "found": same case, now with the full record. */
export const pushLocated = step({
  action: 'push',
  title: words('推送移交', 'push'),
  description: words(
    '协查已找到户籍地，在同一案件中推送此人的完整信息，由户籍地接收办理。',
    'Push the person whom the inquiry located, in the same case.',
  ),
  by: { side: 'origin', roles: ['pusher'] },
  payload: pushLocatedPayload,
  example: Object.fromEntries(Object.entries(example).filter(([key]) => !key.endsWith('Locality'))),
  impossible: inPhase('located'),
  decide: (state, { person, ...certification }, given): readonly Draft[] | Refusal => {
    const refusal = certificationRefusal(certification, given);
    if (refusal) return refusal;
    const parties = {
      caseNumber: state.caseNumber,
      origin: originOf(state),
      destination: destinationOf(state),
    };
    return [
      pushed.of(
        { ...parties, ...certification },
        { personal: { person }, starts: ['deliver'], stops: ['correctReturned'] },
      ),
    ];
  },
});
