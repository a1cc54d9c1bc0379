import { Heading } from '../../parts/heading.tsx';
import { operations } from './screen.ts';

export const Page = () => <Heading title={operations.title} />;
