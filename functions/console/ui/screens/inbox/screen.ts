import { InboxOutlined } from '@ant-design/icons';
import { words } from '../../language/words.ts';
import type { Screen } from '../screen.ts';

export const inbox: Screen = {
  path: '/inbox',
  title: words('收件箱', 'Inbox'),
  roles: ['clerk', 'approver', 'supervisor'],
  icon: InboxOutlined,
  load: async () => ({ default: (await import('./inbox.tsx')).Page }),
};
