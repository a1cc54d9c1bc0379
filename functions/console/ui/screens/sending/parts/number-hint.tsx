import { ageOn } from '../../../../../../shared/kernel/citizen-id.ts';
import { Place } from '../../../parts/place.tsx';
import { useSay } from '../../../language/language.tsx';
import { words } from '../../../language/words.ts';
import { numberSays } from '../record/check-number.ts';
import { bareCode } from '../record/half-width.ts';
import { useRecord } from './record-context.ts';
import { sexWords } from './use-given.ts';

const texts = {
  typed: words('已输入{n}位', '{n} characters so far'),
  says: words(
    '校验通过 · {sex} · {bornOn}出生，{age}岁 · 首次登记地 ',
    'Valid · {sex} · born {bornOn}, {age} · first registered in ',
  ),
  hint: words('（不等于现户籍地）', ' (not the present hukou)'),
} as const;

/** While an ID number is typed: how far it is; when it is whole: what it says. */
export const NumberHint = () => {
  const t = useSay();
  const { draft, given } = useRecord();
  const bare = bareCode(draft.citizenId);
  const says = numberSays(draft.citizenId, given.today);
  if (bare === '') return null;
  if (!says && bare.length >= 18) return null;
  if (!says) return <span className="numbers">{t(texts.typed, { n: bare.length })}</span>;
  const sex = sexWords()[says.sex];
  return (
    <span className="sending-valid">
      {t(texts.says, {
        sex: sex ? t(sex) : says.sex,
        bornOn: says.bornOn,
        age: ageOn(says.bornOn, given.today),
      })}
      <Place code={says.firstRegisteredIn} />
      {t(texts.hint)}
    </span>
  );
};
