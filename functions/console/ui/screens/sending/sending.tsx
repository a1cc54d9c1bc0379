import { Heading } from '../../parts/heading.tsx';
import { sending } from './screen.ts';

export const Page = () => <Heading title={sending.title} />;
