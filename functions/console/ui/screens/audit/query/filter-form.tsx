import { Button, Input } from 'antd';
import { useSay } from '../../../language/language.tsx';
import { words, type Words } from '../../../language/words.ts';
import { useOfficer } from '../../../session/session.tsx';
import type { Search } from '../model.ts';
import { PlacePicker } from './place-picker.tsx';
import { TimeFields } from './time-fields.tsx';
import { TypePicker } from './type-picker.tsx';
import { useDraft } from './use-draft.ts';

const texts = {
  label: words('查询条件', 'Conditions'),
  locality: words('地区（任一方在此）', 'Place (either end)'),
  person: words('身份证号', 'Citizen ID'),
  personHint: words('完整号码，查询后不显示、不保存', 'In full; not shown or kept afterwards'),
  held: words('正按一个身份证号查询（号码不显示）', 'One person is looked for (number not shown)'),
  drop: words('取消人员条件', 'Anyone again'),
  officer: words('操作人工号', 'Officer (staff number)'),
  types: words('事件类型', 'Types of events'),
  find: words('查询', 'Search'),
  clear: words('清空条件', 'Clear'),
} as const;

interface FilterFormProps {
  readonly initial: Search;
  readonly busy: boolean;
  /** Looks are of one type: it is not asked for. */
  readonly ofOneType?: boolean;
  readonly onSearch: (search: Search) => void;
}

interface TextFieldProps {
  readonly id: string;
  readonly label: Words;
  readonly value: string;
  readonly most: number;
  readonly placeholder: string;
  readonly onChange: (text: string) => void;
}

const TextField = ({ id, label, value, most, placeholder, onChange }: TextFieldProps) => (
  <div className="audit-field">
    <label htmlFor={id}>{useSay()(label)}</label>
    <Input
      id={id}
      value={value}
      onChange={(event) => onChange(event.target.value)}
      placeholder={placeholder}
      maxLength={most}
      spellCheck={false}
      autoComplete="off"
    />
  </div>
);

interface ButtonsProps {
  readonly busy: boolean;
  readonly onClear: () => void;
  /** Only where a person is looked for. */
  readonly onDrop: (() => void) | undefined;
}

const Buttons = ({ busy, onClear, onDrop }: ButtonsProps) => {
  const t = useSay();
  return (
    <div className="audit-buttons">
      <Button type="primary" htmlType="submit" loading={busy}>
        {t(texts.find)}
      </Button>
      <Button onClick={onClear}>{t(texts.clear)}</Button>
      {onDrop && <Button onClick={onDrop}>{t(texts.drop)}</Button>}
    </div>
  );
};

/** Everything an audit can be narrowed to. The number of a person leaves its field at once and is held only as long as its result. */
export const FilterForm = ({ initial, busy, ofOneType = false, onSearch }: FilterFormProps) => {
  const t = useSay();
  const { division } = useOfficer();
  const draft = useDraft(initial, onSearch);
  const { filter, narrow, isHeld } = draft;
  const isOfNation = division === '' && filter.locality === undefined && !isHeld && draft.number === '';
  return (
    <search aria-label={t(texts.label)}>
      <form
        className="audit-form"
        autoComplete="off"
        onSubmit={(event) => {
          event.preventDefault();
          draft.submit();
        }}
      >
        <div className="audit-field audit-wide">
          <label htmlFor="audit-locality">{t(texts.locality)}</label>
          <PlacePicker
            id="audit-locality"
            value={filter.locality}
            within={division}
            onChange={(code) => narrow(code === undefined ? {} : { locality: code }, 'locality')}
          />
        </div>
        <TextField
          id="audit-person"
          label={texts.person}
          value={draft.number}
          most={64}
          placeholder={t(isHeld ? texts.held : texts.personHint)}
          onChange={draft.setNumber}
        />
        <TextField
          id="audit-officer"
          label={texts.officer}
          value={filter.actor ?? ''}
          most={60}
          placeholder="clerk-530921"
          onChange={(text) => narrow(text.trim() === '' ? {} : { actor: text.trim() }, 'actor')}
        />
        {!ofOneType && (
          <div className="audit-field audit-wide">
            <label htmlFor="audit-types">{t(texts.types)}</label>
            <TypePicker
              id="audit-types"
              value={filter.types ?? []}
              onChange={(chosen) => narrow(chosen.length === 0 ? {} : { types: [...chosen] }, 'types')}
            />
          </div>
        )}
        <TimeFields
          id="audit-time"
          time={filter}
          ofNation={isOfNation}
          onChange={(chosen) => narrow(chosen, 'period', 'from', 'to')}
        />
        <Buttons busy={busy} onClear={draft.clear} onDrop={isHeld ? draft.drop : undefined} />
      </form>
    </search>
  );
};
