import { Heading } from '../../parts/heading.tsx';
import { caseScreen } from './screen.ts';

export const Page = () => <Heading title={caseScreen.title} />;
