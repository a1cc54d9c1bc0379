import { words, type Words } from '../../../language/words.ts';

interface Group {
  readonly title: Words;
  /** A type belongs to the first group one of whose patterns it fits. */
  readonly fits: RegExp;
}

const groups: readonly Group[] = [
  { title: words('查看个人信息', 'Looks at personal data'), fits: /^person-revealed$/u },
  { title: words('协查', 'Inquiry'), fits: /^inquir|^registered-at-origin$/u },
  {
    title: words('补充、催办与暂缓', 'Questions, reminders and holds'),
    fits: /^clarification|^remind|^escalated$|^hold|^held$|^document/u,
  },
  {
    title: words('移交', 'Handover'),
    fits: /^(?:pushed|delivered|claimed|accepted|returned|corrected|forwarded|handed-back|withdrawn|expired|certifier-joined|discharged)$|^reopening/u,
  },
  { title: words('身份更正', 'Correction of identity'), fits: /^identity/u },
  { title: words('参保与查找', 'Enrolment'), fits: /^enrolment|^attempt|^came-back$/u },
  { title: words('代缴', 'Premium'), fits: /^premium/u },
  {
    title: words('发放、暂停与终止', 'Payment, suspension and termination'),
    fits: /^payment|^paid-months|^first-payment|^suspended$|^resumed$|^terminat|^death|^pension-settled$/u,
  },
  { title: words('多发与追回', 'Overpayment and recovery'), fits: /^overpayment|^recovery/u },
  { title: words('待遇核定', 'Pension'), fits: /^pension|^award|^age-reviewed$/u },
  { title: words('账户与资格认证', 'Accounts and proof of life'), fits: /account|^proof-of-life/u },
  { title: words('状态变化与关系转移', 'Changes and transfers'), fits: /^status|^relation/u },
];

const rest = words('其他', 'Others');

/** Types of events by what they are about, none left out: what is new stands among the others. */
export const groupsOfTypes = <T extends string>(
  types: readonly T[],
): readonly { readonly title: Words; readonly types: readonly T[] }[] => {
  const left = new Set(types);
  const found = groups.map(({ title, fits }) => {
    const mine = [...left].filter((type) => fits.test(type));
    for (const type of mine) left.delete(type);
    return { title, types: mine };
  });
  return [...found, { title: rest, types: [...left] }].filter((group) => group.types.length > 0);
};
