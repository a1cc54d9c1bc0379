import { Checkbox, Radio, Select } from 'antd';
import { useSay } from '../../language/language.tsx';
import type { BooleanSchema, Choice, ChoiceSchema, FormSchema } from '../form-schema.ts';
import type { FieldProps } from '../form-context.ts';
import { Frame, GroupFrame, useFrame } from '../frame.tsx';
import { formTexts } from '../texts.ts';

/** So many choices are read at a glance; more are looked up. */
const mostAtAGlance = 5;

interface PickProps extends Omit<FieldProps<FormSchema>, 'onChange'> {
  readonly choices: readonly Choice[];
  readonly onChange: (code: string | undefined) => void;
}

/** One of a closed list in words. */
export const Pick = ({ choices, ...props }: PickProps) => {
  const t = useSay();
  const { draft, onChange, pointer, required } = props;
  const frame = useFrame({ ...props, onChange: () => undefined });
  const options = choices.map(({ code, words }) => ({ value: String(code), label: t(words) }));
  const value = typeof draft === 'string' && draft !== '' ? draft : null;
  if (choices.length <= mostAtAGlance && required)
    return (
      <GroupFrame frame={frame} pointer={pointer}>
        <Radio.Group
          id={frame.control.id}
          aria-label={frame.title}
          value={value}
          options={options}
          onChange={(event) => onChange(String(event.target.value))}
        />
      </GroupFrame>
    );
  return (
    <Frame frame={frame} pointer={pointer}>
      <Select
        {...frame.control}
        showSearch={{ optionFilterProp: 'label' }}
        allowClear={!required}
        placeholder={t(formTexts.choose)}
        value={value}
        options={options}
        onChange={(code: string | null) => onChange(code ?? undefined)}
        style={{ width: '100%' }}
      />
    </Frame>
  );
};

export const ChoiceField = (props: FieldProps<ChoiceSchema>) => (
  <Pick {...props} choices={props.schema.choices} />
);

/** Yes or no where it must be said; a box to tick where it need not. */
export const BooleanField = (props: FieldProps<BooleanSchema>) => {
  const t = useSay();
  const { draft, onChange, pointer, required } = props;
  const frame = useFrame(props);
  if (!required)
    return (
      <div className="field" data-pointer={pointer}>
        <Checkbox
          id={frame.control.id}
          checked={draft === true}
          onChange={(event) => onChange(event.target.checked)}
        >
          {frame.title}
        </Checkbox>
        {frame.below}
      </div>
    );
  return (
    <GroupFrame frame={frame} pointer={pointer}>
      <Radio.Group
        id={frame.control.id}
        aria-label={frame.title}
        value={typeof draft === 'boolean' ? draft : null}
        options={[
          { value: true, label: t(formTexts.yes) },
          { value: false, label: t(formTexts.no) },
        ]}
        onChange={(event) => onChange(event.target.value === true)}
      />
    </GroupFrame>
  );
};
