import { Select } from 'antd';
import { wordsOfCode } from '../../../api/words.ts';
import { useLanguage } from '../../../language/language.tsx';
import { words } from '../../../language/words.ts';
import type { EventType } from '../model.ts';
import { groupsOfTypes } from './event-groups.ts';
import { eventTypes } from './use-naming.ts';

const texts = {
  placeholder: words('全部类型', 'All types'),
  none: words('没有这种事件', 'No such event'),
} as const;

interface TypePickerProps {
  readonly id: string;
  readonly value: readonly EventType[];
  readonly onChange: (types: readonly EventType[]) => void;
}

/** Types of events in words, by what they are about. */
export const TypePicker = ({ id, value, onChange }: TypePickerProps) => {
  const { t } = useLanguage();
  const options = groupsOfTypes(eventTypes).map(({ title, types }) => ({
    label: t(title),
    title: t(title),
    options: types.map((type) => ({ value: type, label: t(wordsOfCode('EventType', type)) })),
  }));
  return (
    <Select<EventType[]>
      id={id}
      mode="multiple"
      // The list of the long form names groups in a way that screen readers are not told.
      virtual={false}
      allowClear
      maxTagCount="responsive"
      showSearch={{ optionFilterProp: 'label' }}
      placeholder={t(texts.placeholder)}
      notFoundContent={t(texts.none)}
      value={[...value]}
      options={options}
      onChange={onChange}
    />
  );
};
