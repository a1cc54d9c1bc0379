import { SendOutlined } from '@ant-design/icons';
import { words } from '../../language/words.ts';
import type { ScreenFacts } from '../screen.ts';

export const sending: ScreenFacts = {
  path: '/sent/:view?',
  title: words('移出办理', 'Sending'),
  roles: ['pusher'],
  icon: SendOutlined,
};
