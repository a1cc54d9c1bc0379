import { useParams } from 'wouter';
import { RunList } from './list/run-list.tsx';
import { RunScreen } from './run/run-screen.tsx';
import './runs.css';

/** `/runs`, `/runs/payroll-530921-2026-11`, and its views. */
export const Page = () => {
  const { id, view } = useParams<{ id?: string; view?: string }>();
  return id === undefined ? <RunList /> : <RunScreen key={id} id={id} view={view} />;
};
