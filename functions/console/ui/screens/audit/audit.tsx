import { Heading } from '../../parts/heading.tsx';
import { audit } from './screen.ts';

export const Page = () => <Heading title={audit.title} />;
