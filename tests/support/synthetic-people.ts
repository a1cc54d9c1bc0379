export {
  fifteenDigitsOf,
  syntheticCitizenId,
  syntheticPeople,
  syntheticPeopleCount,
  syntheticPerson,
  type SyntheticPerson,
  type SyntheticPersonWish,
} from '../../functions/cli/sample/people.ts';
