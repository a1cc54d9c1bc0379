import { Tabs } from 'antd';
import { useLocation, useParams } from 'wouter';
import { useSay } from '../../language/language.tsx';
import { words } from '../../language/words.ts';
import { Heading } from '../../parts/heading.tsx';
import { useOfficer } from '../../session/session.tsx';
import { Localities } from './localities.tsx';
import './operations.css';
import { Parked } from './parked.tsx';
import { operations } from './screen.ts';
import { Standing } from './standing.tsx';
import { UnitPicker, useUnit } from './unit-picker.tsx';

const texts = {
  standing: words('运行状况', 'Standing'),
  parked: words('搁置消息', 'Parked messages'),
  localities: words('经办机构', 'Localities'),
} as const;

/** What the on-call officer looks at: is everything moving, what waits for a decision, who takes nothing in. */
export const Page = () => {
  const t = useSay();
  const { division } = useOfficer();
  const [, go] = useLocation();
  const { view = 'standing' } = useParams<{ view?: string }>();
  const { unit, choose } = useUnit();
  return (
    <>
      <Heading title={operations.title}>
        {division === '' && view !== 'standing' && <UnitPicker unit={unit} onChoose={choose} />}
      </Heading>
      <Tabs
        activeKey={view}
        onChange={(key) => go(`/operations/${key}`)}
        destroyOnHidden
        items={[
          {
            key: 'standing',
            label: t(texts.standing),
            children: (
              <Standing
                onParked={(of) => {
                  choose(of);
                  go('/operations/parked');
                }}
              />
            ),
          },
          { key: 'parked', label: t(texts.parked), children: <Parked key={unit} unit={unit} /> },
          { key: 'localities', label: t(texts.localities), children: <Localities key={unit} unit={unit} /> },
        ]}
      />
    </>
  );
};
