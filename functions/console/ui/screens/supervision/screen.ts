import { DashboardOutlined } from '@ant-design/icons';
import { words } from '../../language/words.ts';
import type { Screen } from '../screen.ts';

export const supervision: Screen = {
  path: '/supervision/:view?',
  title: words('督办', 'Supervision'),
  roles: ['supervisor'],
  icon: DashboardOutlined,
  load: async () => ({ default: (await import('./supervision.tsx')).Page }),
};
