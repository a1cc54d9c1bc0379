import { Tag } from 'antd';
import { wordsOfCode } from '../api/words.ts';
import { useSay } from '../language/language.tsx';

const colours: Readonly<Record<string, string>> = {
  delivered: 'blue',
  claimed: 'geekblue',
  'taking-over': 'gold',
  returned: 'orange',
  discharged: 'green',
  'registered-at-origin': 'green',
  expired: 'red',
};

/** Where a case stands, in words; the colour only repeats what the word says. */
export const PhaseTag = ({ phase }: { readonly phase: string }) => (
  <Tag color={colours[phase] ?? 'default'}>{useSay()(wordsOfCode('phase', phase))}</Tag>
);
