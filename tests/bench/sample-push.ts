import { syntheticPerson } from '../../functions/cli/sample/people.ts';

export const certifyingLocality = '341182';
export const hukouLocality = '530921';

/** What an officer of the certifying locality sends; another person for another seed. */
export const pushBody = (seed: number) => {
  const { name, citizenId, sex, bornOn } = syntheticPerson(seed);
  return {
    hukouLocality,
    person: { citizenId, name, sex, bornOn },
    category: 'dibao',
    certifiedFrom: '2020-01-01',
    responsible: { investigatedBy: '王强', signedBy: '赵敏', answersFor: '陈立' },
  };
};
