import { createRoot } from 'react-dom/client';
import { Console } from './shell/console.tsx';

const root = document.querySelector('#root');
if (!root) throw new Error('index.html has a root');
createRoot(root).render(<Console />);
