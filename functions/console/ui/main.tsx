import { createRoot } from 'react-dom/client';
import { Console } from './shell/console.tsx';

// Otherwise zod tries whether it may make code from text, and the content security policy reports that.
Reflect.set(globalThis, '__zod_globalConfig', { jitless: true });
const root = document.querySelector('#root');
if (!root) throw new Error('index.html has a root');
createRoot(root).render(<Console />);
