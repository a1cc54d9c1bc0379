import { words } from '../../language/words.ts';
import type { Screen } from '../screen.ts';

export const caseScreen: Screen = {
  path: '/cases/:id/:view?',
  title: words('案件', 'Case'),
  roles: ['pusher', 'clerk', 'approver', 'supervisor', 'auditor'],
  load: async () => ({ default: (await import('./case.tsx')).Page }),
};
