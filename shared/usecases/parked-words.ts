import { type Words, words } from '../domain/words.ts';

/** Why a message was put aside, and so what the on-call officer looks at first. */
export const parkedBecauseWords = {
  'message-not-json': words('不是规范的JSON报文', 'It is no JSON.'),
  'message-malformed': words('报文结构不符合规范', 'Its structure is not as described.'),
  'message-kind-unknown': words('报文种类未知', 'Its kind is unknown.'),
  'message-version-unknown': words(
    '报文版本未知，可能是对方版本更新',
    'Its version is unknown: the sender may be newer.',
  ),
  'message-of-unknown-case': words('没有对应的案件', 'There is no such case.'),
  'message-person-unreadable': words('人员信息无法解封', 'The person’s record cannot be opened.'),
  'message-without-cause': words('没有对应的发件记录', 'No decision of ours is behind it.'),
  'message-failed-repeatedly': words('多次处理失败', 'It failed again and again.'),
} as const satisfies Record<string, Words>;
/** Every reason has its words: one without them cannot be given. */
export type ParkedBecause = keyof typeof parkedBecauseWords;
