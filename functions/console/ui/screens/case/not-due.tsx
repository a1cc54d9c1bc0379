import { Alert } from 'antd';
import { wordsOfCode } from '../../api/words.ts';
import { useSay } from '../../language/language.tsx';

/** Why nothing is due. */
export const NotDue = ({ code }: { readonly code: string }) => (
  <Alert type="info" showIcon title={useSay()(wordsOfCode('notDue', code))} />
);
