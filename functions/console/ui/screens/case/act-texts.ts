import { words } from '../../language/words.ts';

export const actTexts = {
  actions: words('可办事项', 'What you can do'),
  asking: words('询问与催办', 'Asking'),
  more: words('其他事项', 'More'),
  nothing: words('现在没有需要您办理的事项。', 'There is nothing for you to do now.'),
  do: words('确认办理：{what}', 'Confirm: {what}'),
  done: words('已办理：{what}。当前状态：{phase}', 'Done: {what}. The case is now: {phase}'),
  changed: words(
    '案件在您填写期间已更新，您的内容尚未提交。请看下列变化，核对后再提交。',
    'The case changed while you were writing, and nothing was sent. See what changed, then decide again.',
  ),
  giveUp: words('放弃已填写的内容？', 'Give up what you have filled in?'),
  giveUpYes: words('放弃', 'Give it up'),
  giveUpNo: words('继续填写', 'Go on'),
  gone: words('该事项现在已不能办理。', 'This can no longer be done now.'),
  computed: words('按现行规则计算，无需填写金额', 'Worked out by the rules in force: no amount to type'),
  monthly: words('月待遇', 'Monthly pension'),
  firstMonth: words('待遇起始月', 'First month'),
  payableFrom: words('开始发放月', 'Paid from'),
  arrears: words('补发', 'Arrears'),
  months: words('{n}个月', '{n} months'),
  government: words('政府代缴', 'Government'),
  person: words('个人缴费', 'Person'),
  tier: words('缴费档次', 'Tier'),
  subsidy: words('缴费补贴', 'Subsidy'),
  year: words('缴费年度', 'Year'),
} as const;
