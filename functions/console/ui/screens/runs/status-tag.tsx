import { Tag } from 'antd';
import { useSay } from '../../language/language.tsx';
import { words } from '../../language/words.ts';
import type { Run } from './model.ts';
import { statusWords } from './run-words.ts';

const stopped = words('计算中止', 'Computation stopped');

const colours: Readonly<Record<Run['status'], string>> = {
  computing: 'blue',
  computed: 'gold',
  reviewed: 'orange',
  approved: 'geekblue',
  issued: 'purple',
  posting: 'blue',
  closed: 'green',
};

/** Where a run stands, in words. */
export const StatusTag = ({ run }: { readonly run: Pick<Run, 'status' | 'stopped'> }) => {
  const t = useSay();
  return run.stopped ? (
    <Tag color="red">{t(stopped)}</Tag>
  ) : (
    <Tag color={colours[run.status]}>{t(statusWords(run.status))}</Tag>
  );
};
