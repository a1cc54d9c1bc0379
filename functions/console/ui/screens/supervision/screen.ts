import { DashboardOutlined } from '@ant-design/icons';
import { words } from '../../language/words.ts';
import type { ScreenFacts } from '../screen.ts';

export const supervision: ScreenFacts = {
  path: '/supervision/:view?',
  title: words('督办', 'Supervision'),
  roles: ['supervisor', 'auditor'],
  icon: DashboardOutlined,
};
