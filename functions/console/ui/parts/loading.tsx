import { Spin } from 'antd';
import { common } from '../language/common-texts.ts';
import { useSay } from '../language/language.tsx';

export const Loading = () => (
  <output style={{ display: 'block', padding: 48, textAlign: 'center' }}>
    <Spin />
    <p className="secondary">{useSay()(common.loading)}</p>
  </output>
);
