import { DeleteOutlined, PlusOutlined } from '@ant-design/icons';
import { Button } from 'antd';
import { exhaustive } from '../../../../shared/kernel/exhaustive.ts';
import { useSay } from '../language/language.tsx';
import { BooleanField, ChoiceField, Pick } from './controls/choice-field.tsx';
import { NumberField } from './controls/number-field.tsx';
import { TextField } from './controls/text-field.tsx';
import {
  draftsOf,
  inside,
  isDraftObject,
  partOf,
  type Draft,
  type FormSchema,
  type ListSchema,
  type ObjectSchema,
  type TableSchema,
  type UnionSchema,
} from './form-schema.ts';
import type { FieldProps } from './form-context.ts';
import { GroupFrame, useFrame } from './frame.tsx';
import { formTexts } from './texts.ts';

const withPart = (draft: Draft | undefined, name: string, part: Draft | undefined): Draft => ({
  ...(isDraftObject(draft) ? draft : {}),
  [name]: part,
});

/** The fields of an object without a frame of their own: the whole form, or one form of a union. */
export const ObjectFields = ({
  schema,
  draft,
  onChange,
  pointer,
}: Omit<FieldProps<ObjectSchema>, 'required'>) => (
  <>
    {schema.properties.map((property) => (
      <Field
        key={property.name}
        schema={property.schema}
        required={property.required}
        pointer={inside(pointer, property.name)}
        draft={partOf(draft, property.name)}
        onChange={(part) => onChange(withPart(draft, property.name, part))}
      />
    ))}
  </>
);

const ObjectField = (props: FieldProps<ObjectSchema>) => {
  const frame = useFrame(props);
  return (
    <GroupFrame frame={frame} pointer={props.pointer}>
      <div className="field-inside">
        <ObjectFields {...props} />
      </div>
    </GroupFrame>
  );
};

const TableField = (props: FieldProps<TableSchema>) => {
  const { schema, draft, onChange, pointer } = props;
  const frame = useFrame(props);
  return (
    <GroupFrame frame={frame} pointer={pointer}>
      <div className="field-inside field-table">
        {schema.keys.map(({ code, words }) => (
          <Field
            key={code}
            schema={{ ...schema.value, title: words }}
            required={false}
            pointer={inside(pointer, code)}
            draft={partOf(draft, String(code))}
            onChange={(part) => onChange(withPart(draft, String(code), part))}
          />
        ))}
      </div>
    </GroupFrame>
  );
};

const UnionField = (props: FieldProps<UnionSchema>) => {
  const { schema, draft, onChange, pointer, required } = props;
  const chosen = partOf(draft, schema.by);
  const form = schema.forms.find(({ choice }) => String(choice.code) === chosen);
  return (
    <>
      <Pick
        schema={schema}
        required={required}
        pointer={pointer}
        draft={chosen}
        choices={schema.forms.map(({ choice }) => choice)}
        onChange={(code) => onChange(code === undefined ? undefined : withPart(draft, schema.by, code))}
      />
      {form && form.schema.properties.length > 0 && (
        <div className="field-inside">
          <ObjectFields schema={form.schema} pointer={pointer} draft={draft} onChange={onChange} />
        </div>
      )}
    </>
  );
};

const ListField = (props: FieldProps<ListSchema>) => {
  const t = useSay();
  const { schema, draft, onChange, pointer } = props;
  const frame = useFrame(props);
  const drafts = draftsOf(draft);
  return (
    <GroupFrame frame={frame} pointer={pointer}>
      {drafts.map((each, index) => (
        <div key={inside(pointer, index)} className="field-inside">
          <Field
            schema={{
              ...schema.item,
              title: {
                zh: `${schema.title.zh}（${index + 1}）`,
                en: `${schema.title.en} (${index + 1})`,
              },
            }}
            required
            pointer={inside(pointer, index)}
            draft={each}
            onChange={(part) => onChange(drafts.with(index, part))}
          />
          <Button
            size="small"
            icon={<DeleteOutlined aria-hidden />}
            onClick={() => onChange(drafts.toSpliced(index, 1))}
          >
            {t(formTexts.remove)} {frame.title} {index + 1}
          </Button>
        </div>
      ))}
      {drafts.length < schema.most && (
        <Button
          size="small"
          icon={<PlusOutlined aria-hidden />}
          onClick={() => onChange([...drafts, undefined])}
        >
          {t(formTexts.add, { what: frame.title })}
        </Button>
      )}
    </GroupFrame>
  );
};

/** A field by what its schema is. */
export function Field({ schema, ...rest }: FieldProps<FormSchema>) {
  const t = useSay();
  switch (schema.kind) {
    case 'object':
      return <ObjectField schema={schema} {...rest} />;
    case 'table':
      return <TableField schema={schema} {...rest} />;
    case 'union':
      return <UnionField schema={schema} {...rest} />;
    case 'list':
      return <ListField schema={schema} {...rest} />;
    case 'choice':
      return <ChoiceField schema={schema} {...rest} />;
    case 'boolean':
      return <BooleanField schema={schema} {...rest} />;
    case 'number':
      return <NumberField schema={schema} {...rest} />;
    case 'text':
      return <TextField schema={schema} {...rest} />;
    case 'constant':
      return (
        <div className="field">
          <span className="field-label">{t(schema.title)}</span>
          <span>{t(schema.choice.words)}</span>
        </div>
      );
    default:
      return exhaustive(schema);
  }
}
