import { Heading } from '../../parts/heading.tsx';
import { inbox } from './screen.ts';

export const Page = () => <Heading title={inbox.title} />;
