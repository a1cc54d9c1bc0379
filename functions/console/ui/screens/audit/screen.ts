import { AuditOutlined } from '@ant-design/icons';
import { words } from '../../language/words.ts';
import type { ScreenFacts } from '../screen.ts';

export const audit: ScreenFacts = {
  path: '/audit/:view?',
  title: words('审计', 'Audit'),
  roles: ['auditor', 'supervisor'],
  icon: AuditOutlined,
};
