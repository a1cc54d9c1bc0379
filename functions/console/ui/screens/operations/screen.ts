import { ToolOutlined } from '@ant-design/icons';
import { words } from '../../language/words.ts';
import type { ScreenFacts } from '../screen.ts';

export const operations: ScreenFacts = {
  path: '/operations/:view?',
  title: words('运行维护', 'Operations'),
  roles: ['supervisor'],
  icon: ToolOutlined,
};
