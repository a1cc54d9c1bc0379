import { syntheticPerson } from '../../functions/cli/sample/people.ts';
import type { DivisionCode } from '../../shared/kernel/division-code.ts';
import { approverOf, clerkOf, pusherOf } from '../../functions/cli/demo/parts.ts';
import { places } from '../../functions/cli/sample/localities.ts';

/** One request of an officer, as it goes over HTTP. */
export interface OfficerRequest {
  /** A sample officer, such as `clerk-530921`. */
  readonly officer: string;
  readonly action: string;
  readonly body: object;
}

/** Who hands over to whom; four pairs, so that no single inbox or feed carries everything. */
const pairs: readonly (readonly [DivisionCode, DivisionCode])[] = [
  [places.mingguang, places.fengqing],
  [places.yubei, places.xiangyin],
  [places.dongguan, places.yaoan],
  [places.xiangyin, places.mingguang],
];

const partiesOf = (seed: number): readonly [DivisionCode, DivisionCode] =>
  pairs[seed % pairs.length] ?? [places.mingguang, places.fengqing];

/** Another person for another seed; under 60 and over 60 as in the sample. */
export const pushOf = (seed: number): OfficerRequest => {
  const [origin, destination] = partiesOf(seed);
  const { name, citizenId, sex, bornOn } = syntheticPerson(seed);
  return {
    officer: pusherOf(origin),
    action: 'push',
    body: {
      hukouLocality: destination,
      person: { citizenId, name, sex, bornOn },
      category: 'dibao',
      certifiedFrom: '2020-01-01',
      responsible: { investigatedBy: '王强', signedBy: '赵敏', answersFor: '陈立' },
    },
  };
};

/** From the delivery to the enrolment: accepted, proposed by one officer, approved by another. */
export const afterDelivery = (seed: number, today: string): readonly OfficerRequest[] => {
  const [, destination] = partiesOf(seed);
  const outcome = { kind: 'enrolled', enrolledOn: today };
  return [
    { officer: clerkOf(destination), action: 'accept', body: {} },
    {
      officer: clerkOf(destination),
      action: 'propose-enrolment',
      body: { outcome, note: '本人到场办理。' },
    },
    { officer: approverOf(destination), action: 'approve-enrolment', body: {} },
  ];
};

/** Province-level units whose inboxes the pairs use. */
export const unitsInUse: readonly string[] = [...new Set(pairs.flat().map((code) => code.slice(0, 2)))];
