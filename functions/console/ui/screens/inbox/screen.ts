import { InboxOutlined } from '@ant-design/icons';
import { words } from '../../language/words.ts';
import type { ScreenFacts } from '../screen.ts';

export const inbox: ScreenFacts = {
  path: '/inbox',
  title: words('收件箱', 'Inbox'),
  roles: ['clerk', 'approver', 'supervisor'],
  forNation: false,
  icon: InboxOutlined,
};
