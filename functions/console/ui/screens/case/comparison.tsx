import type { components } from '#api';
import {
  CheckCircleOutlined,
  CloseCircleOutlined,
  ExclamationCircleOutlined,
  MinusCircleOutlined,
} from '@ant-design/icons';
import { Link } from 'wouter';
import { asProblem } from '../../api/problem.ts';
import { wordsOfCode } from '../../api/words.ts';
import { useSay } from '../../language/language.tsx';
import { words } from '../../language/words.ts';
import { Loading } from '../../parts/loading.tsx';
import { Place } from '../../parts/place.tsx';
import { ProblemNote } from '../../parts/problem-note.tsx';
import { Section } from './section.tsx';
import { useComparison, type Handover } from './use-case.ts';

const texts = {
  title: words('信息比对', 'Comparison'),
  caption: words(
    '推送信息、身份证号所载与本地已有信息逐项比对',
    'What was sent, what the number tells, what is known here',
  ),
  field: words('项目', 'Field'),
  sent: words('推送', 'Sent'),
  number: words('身份证号所载', 'From the number'),
  known: words('本地已有', 'Known here'),
  result: words('比对结果', 'Result'),
  none: words('—', '—'),
  unknown: words('推送信息和本地都没有：{fields}', 'Neither sent nor known here: {fields}'),
} as const;

type Field = components['schemas']['ComparedField'];

const looks = {
  certain: { Icon: CheckCircleOutlined, kind: 'good' },
  likely: { Icon: CheckCircleOutlined, kind: 'good' },
  doubtful: { Icon: ExclamationCircleOutlined, kind: 'doubt' },
  contradiction: { Icon: CloseCircleOutlined, kind: 'bad' },
} as const;

/** The word for the agreement says it all. */
const plainly = new Set<Field['reason']>([
  'identical',
  'only-here',
  'only-sent',
  'not-known',
  'proved-by-number',
]);

const shownAs = (field: string, value: string) => {
  if (field.endsWith('Division') && /^\d{6}$/u.test(value)) return <Place code={value} />;
  if (field === 'coverage') return <Code property="kind" code={value} />;
  return field === 'category' ? <Code property="category" code={value} /> : value;
};

const Code = ({ property, code }: { readonly property: string; readonly code: string }) => (
  <>{useSay()(wordsOfCode(property, code))}</>
);

const Judgement = ({ field }: { readonly field: Field }) => {
  const t = useSay();
  const look = field.confidence ? looks[field.confidence] : { Icon: MinusCircleOutlined, kind: 'open' };
  return (
    <span className={`compared compared-${look.kind}`}>
      <span className="compared-agreement">
        <look.Icon aria-hidden /> <strong>{t(wordsOfCode('agreement', field.agreement))}</strong>
        {field.confidence && <> · {t(wordsOfCode('confidence', field.confidence))}</>}
      </span>
      {!plainly.has(field.reason) && <span className="compared-why">{t(field.sentence)}</span>}
    </span>
  );
};

const Known = ({ field }: { readonly field: Field }) => {
  const t = useSay();
  if (field.known.length === 0) return <>{t(texts.none)}</>;
  return field.known.map(({ value, source }) => (
    <div key={`${source.kind} ${source.handoverId ?? ''} ${source.sequence ?? ''} ${value}`}>
      {shownAs(field.field, value)}{' '}
      <span className="secondary">
        {source.handoverId ? (
          <Link href={`/cases/${source.handoverId}`}>{source.caseNumber}</Link>
        ) : (
          <Code property="ComparisonSource.kind" code={source.kind} />
        )}
      </span>
    </div>
  ));
};

/** Not worth a line where columns are lines. */
const none = (isNone: boolean): string => (isNone ? 'compared-none' : '');

const Row = ({ field }: { readonly field: Field }) => {
  const t = useSay();
  return (
    <tr className={field.confidence === 'contradiction' ? 'compared-row-bad' : ''}>
      <th scope="row">{t(field.title)}</th>
      <td data-label={t(texts.sent)} className={none(field.sent === undefined)}>
        {field.sent === undefined ? t(texts.none) : shownAs(field.field, field.sent)}
      </td>
      <td data-label={t(texts.number)} className={none(!field.fromCitizenId)}>
        {field.fromCitizenId ? shownAs(field.field, field.fromCitizenId.value) : t(texts.none)}
      </td>
      <td data-label={t(texts.known)} className={none(field.known.length === 0)}>
        <Known field={field} />
      </td>
      <td data-label={t(texts.result)}>
        <Judgement field={field} />
      </td>
    </tr>
  );
};

const columns = ['field', 'sent', 'number', 'known', 'result'] as const;

const ComparedTable = ({ fields }: { readonly fields: readonly Field[] }) => {
  const t = useSay();
  const told = fields.filter(({ agreement }) => agreement !== 'not-known');
  const untold = fields.filter(({ agreement }) => agreement === 'not-known');
  return (
    <>
      <table className="compared-table">
        <caption className="visually-hidden">{t(texts.caption)}</caption>
        <thead>
          <tr>
            {columns.map((column) => (
              <th key={column} scope="col">
                {t(texts[column])}
              </th>
            ))}
          </tr>
        </thead>
        <tbody>
          {told.map((field) => (
            <Row key={field.field} field={field} />
          ))}
        </tbody>
      </table>
      {untold.length > 0 && (
        <p className="secondary">
          {t(texts.unknown, { fields: untold.map(({ title }) => t(title)).join('、') })}
        </p>
      )}
    </>
  );
};

/** Side by side what was sent and what is known; for the hukou side, values masked. */
export const Comparison = ({ handover }: { readonly handover: Handover }) => {
  const { data, error, isLoading, isPending, refetch } = useComparison(handover);
  // Only the hukou side compares: to the others the question is not there.
  if (error && [403, 404].includes(asProblem(error).status)) return null;
  if (isPending && !isLoading) return null;
  return (
    <Section title={texts.title}>
      {isLoading && <Loading />}
      {error && <ProblemNote error={error} onRetry={() => void refetch()} />}
      {data && <ComparedTable fields={data.fields} />}
    </Section>
  );
};
