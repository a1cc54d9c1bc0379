import { Heading } from '../../parts/heading.tsx';
import { runs } from './screen.ts';

export const Page = () => <Heading title={runs.title} />;
