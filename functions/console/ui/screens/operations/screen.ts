import { ToolOutlined } from '@ant-design/icons';
import { words } from '../../language/words.ts';
import type { Screen } from '../screen.ts';

export const operations: Screen = {
  path: '/operations/:view?',
  title: words('运行维护', 'Operations'),
  roles: ['supervisor'],
  icon: ToolOutlined,
  load: async () => ({ default: (await import('./operations.tsx')).Page }),
};
