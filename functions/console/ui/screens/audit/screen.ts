import { AuditOutlined } from '@ant-design/icons';
import { words } from '../../language/words.ts';
import type { Screen } from '../screen.ts';

export const audit: Screen = {
  path: '/audit/:view?',
  title: words('审计', 'Audit'),
  roles: ['auditor', 'supervisor'],
  icon: AuditOutlined,
  load: async () => ({ default: (await import('./audit.tsx')).Page }),
};
