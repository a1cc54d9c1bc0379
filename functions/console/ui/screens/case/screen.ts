import { words } from '../../language/words.ts';
import type { ScreenFacts } from '../screen.ts';

export const caseScreen: ScreenFacts = {
  path: '/cases/:id/:view?',
  title: words('案件', 'Case'),
  roles: ['pusher', 'clerk', 'approver', 'supervisor', 'auditor'],
};
