import { expect, test } from 'vitest';
import { checkInquiry, checkPush } from '../../../functions/console/ui/screens/sending/record/check-draft.ts';
import type { Draft } from '../../../functions/console/ui/screens/sending/record/draft.ts';
import { completeDraft, given } from './record-at-hand.ts';

const found = (changes: Partial<Draft>): readonly string[] =>
  checkPush(completeDraft(changes), given).map(({ field, level }) => `${field} ${level}`);

test('a complete record has nothing to be put right', () => {
  expect(found({})).toEqual([]);
});

test.each([
  ['a wrong check digit', { citizenId: '533522196107120003' }, 'citizenId problem'],
  ['a number with a digit too few', { citizenId: '53352219610712000' }, 'citizenId problem'],
  ['a birth date that does not exist', { citizenId: '533522196102300003' }, 'citizenId problem'],
  ['no number at all', { citizenId: '' }, 'citizenId problem'],
  ['a number typed with blanks', { citizenId: '533522 19610712 0002' }, undefined],
  ['a number in full width', { citizenId: '５３３５２２１９６１０７１２０００２' }, undefined],
  ['an old number of fifteen digits', { citizenId: '533522610712000' }, 'citizenId note'],
  ['a disability certificate', { citizenId: '53352219610712000243' }, 'citizenId note'],
  ['another sex than the number says', { sex: 'male' }, 'sex doubt'],
  ['the sex that the number says', { sex: 'female' }, undefined],
  ['another birth date than the number says', { bornOn: '1961-07-13' }, 'bornOn doubt'],
  ['a birth date in the future', { bornOn: '2026-03-03' }, 'bornOn problem'],
  ['a rare character', { name: '李𬭊䶮' }, undefined],
  ['a name with a middle dot', { name: '阿依古丽·买买提' }, undefined],
  ['a name with a full stop for the dot', { name: '阿依古丽.买买提' }, 'name doubt'],
  ['a name with a lost character', { name: '李?英' }, 'name problem'],
  ['a name with a digit', { name: '李秀英2' }, 'name doubt'],
  ['a number where the name belongs', { name: '533522196107120002' }, 'name problem'],
  ['a name with a blank', { name: '李 英' }, 'name doubt'],
  ['no name', { name: '' }, 'name problem'],
  ['the county of the officer as hukou', { hukouLocality: '341182' }, 'hukouLocality problem'],
  ['a county of the same province', { hukouLocality: '341122' }, 'hukouLocality doubt'],
  ['a prefecture', { hukouLocality: '530900' }, 'hukouLocality problem'],
  ['a city without counties', { hukouLocality: '441900' }, undefined],
  ['a code that is no longer in use', { hukouLocality: '533522' }, 'hukouLocality doubt'],
  ['a name that was not chosen from the list', { hukouLocality: '凤庆' }, 'hukouLocality problem'],
  ['no category', { category: '' }, 'category problem'],
  ['a certification from today', { certifiedFrom: '2026-03-02' }, undefined],
  ['a certification from tomorrow', { certifiedFrom: '2026-03-03' }, 'certifiedFrom problem'],
  ['a certification until yesterday', { certifiedUntil: '2026-03-01' }, 'certifiedUntil problem'],
  ['a certification until today', { certifiedUntil: '2026-03-02' }, 'certifiedUntil doubt'],
  ['a certification that ends before it begins', { certifiedUntil: '2023-01-01' }, 'certifiedUntil problem'],
  ['a date in points', { certifiedFrom: '2024.3.1' }, undefined],
  ['a date that does not exist', { certifiedFrom: '2024-02-30' }, 'certifiedFrom problem'],
  ['a mobile number', { phone: '139 0000 0000' }, undefined],
  ['a landline number', { phone: '0550-8022000' }, undefined],
  ['a telephone number with a digit too few', { phone: '1390000000' }, 'phone doubt'],
  ['an address without its county', { residenceAddress: '城关镇' }, 'residenceDivision problem'],
  ['nobody who signed', { signedBy: '' }, 'signedBy problem'],
])('%s is found', (_case, changes, expected) => {
  expect(found(changes)).toEqual(expected === undefined ? [] : [expected]);
});

test('an officer above several counties has to say which of them certified', () => {
  const above = { ...given, division: '3411' };
  expect(checkPush(completeDraft(), above).map(({ field }) => field)).toEqual(['certifyingLocality']);
  expect(checkPush(completeDraft({ certifyingLocality: '341182' }), above)).toEqual([]);
  expect(checkPush(completeDraft({ certifyingLocality: '530902' }), above)).not.toEqual([]);
});

test('an inquiry needs a name and a county, and neither number nor certification', () => {
  const levels = (draft: Draft) => checkInquiry(draft, given).filter(({ level }) => level === 'problem');
  const known = { citizenId: '', category: '', certifiedFrom: '', investigatedBy: '', signedBy: '' };
  expect(levels(completeDraft(known))).toEqual([]);
  expect(levels(completeDraft({ ...known, name: '' })).map(({ field }) => field)).toEqual(['name']);
});
