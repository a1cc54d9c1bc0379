import { PayCircleOutlined } from '@ant-design/icons';
import { words } from '../../language/words.ts';
import type { ScreenFacts } from '../screen.ts';

export const runs: ScreenFacts = {
  path: '/runs/:id?/:view?',
  title: words('发放与代缴', 'Payroll and premiums'),
  roles: ['clerk', 'approver', 'supervisor', 'auditor'],
  icon: PayCircleOutlined,
};
