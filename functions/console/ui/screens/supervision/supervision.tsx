import { Heading } from '../../parts/heading.tsx';
import { supervision } from './screen.ts';

export const Page = () => <Heading title={supervision.title} />;
