import { SendOutlined } from '@ant-design/icons';
import { words } from '../../language/words.ts';
import type { Screen } from '../screen.ts';

export const sending: Screen = {
  path: '/sent/:view?',
  title: words('移出办理', 'Sending'),
  roles: ['pusher'],
  icon: SendOutlined,
  load: async () => ({ default: (await import('./sending.tsx')).Page }),
};
