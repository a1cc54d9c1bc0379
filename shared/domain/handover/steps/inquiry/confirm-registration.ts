import * as z from 'zod';
import { civilDateSchema } from '../../../../kernel/civil-date.ts';
import { words } from '../../../words.ts';
import { clockNames } from '../../clocks.ts';
import { inPhase } from '../../conditions.ts';
import { event, refuse, step } from '../../step.ts';
import { titled } from '../../../worded.ts';

export const registeredAtOrigin = event({
  type: 'registered-at-origin',
  title: words('已在认定地落户', 'registered at the origin'),
  news: 'destination',
  data: z.strictObject({ registeredOn: civilDateSchema }),
  evolve: (state) => ({ ...state, phase: 'registered-at-origin', closedFrom: 'registering-at-origin' }),
});

/**
 * The second exit: nobody has the hukou, so the police of the certifying place register the person there and the case is
 * never pushed. "None found" alone does not close the case: until the registration is confirmed a clock runs.
 */
export const confirmRegistration = step({
  action: 'confirm-registration',
  title: words('确认就地落户', 'confirm registration at the origin'),
  description: words(
    '公安机关已在认定地为此人落户，登记落户日期并结案，由认定地办理参保。',
    'Close the case: the household registration was made at the certifying locality.',
  ),
  by: { side: 'origin', roles: ['pusher'] },
  payload: z.strictObject({ registeredOn: civilDateSchema.meta(titled('落户日期', 'Registered on')) }),
  example: { registeredOn: '2019-06-12' },
  impossible: inPhase('registering-at-origin'),
  decide: (_state, { registeredOn }, given) =>
    registeredOn > given.today
      ? refuse('date-in-the-future', { field: 'registeredOn' })
      : [registeredAtOrigin.of({ registeredOn }, { stops: clockNames })],
});
