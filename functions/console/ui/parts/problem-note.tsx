import { Alert, Button } from 'antd';
import { asProblem, hasLapsed, mayPass, type ApiProblem } from '../api/problem.ts';
import { common } from '../language/common-texts.ts';
import { useSay } from '../language/language.tsx';
import { words, type Words } from '../language/words.ts';

const texts = {
  unreachable: words(
    '连接不上平台。请检查网络后重试；已填写的内容仍在。',
    'The exchange cannot be reached. Check the network and try again; what you filled in is still here.',
  ),
  lapsed: words(
    '登录已过期，此次未提交。请重新登录后再试；已填写的内容仍在。',
    'Your sign-in has run out and nothing was sent. Sign in and try again; what you filled in is still here.',
  ),
  unexpected: words(
    '平台出现意外情况，不能确定是否已办理。请稍后重试：同一事项不会重复办理。',
    'Something unexpected happened, and it is not certain what was done. Try again later: nothing is done twice.',
  ),
  fixer: words('由谁处理：{who}', 'Who can put it right: {who}'),
  reference: words('如需协助，请提供编号 {id}（{code}）', 'For help give the number {id} ({code})'),
} as const;

const fixers: Readonly<Record<string, Words>> = {
  pusher: words('认定地推送人员', 'the certifying officer'),
  clerk: words('户籍地经办人员', 'a clerk of the hukou locality'),
  approver: words('户籍地复核人员', 'an approver of the hukou locality'),
  supervisor: words('督办人员', 'a supervisor'),
  operator: words('平台运维', 'the operators of the exchange'),
  caller: words('您本人', 'you'),
};

interface ProblemNoteProps {
  readonly error: unknown;
  readonly onRetry?: (() => void) | undefined;
}

/** What is said of an answer that is none of the exchange's own. */
const otherwiseOf = (problem: ApiProblem): Words => {
  if (hasLapsed(problem)) return texts.lapsed;
  return problem.status === 0 ? texts.unreachable : texts.unexpected;
};

/** Why something was not done, who can put it right, and by which number it is found again. */
export const ProblemNote = ({ error, onRetry }: ProblemNoteProps) => {
  const t = useSay();
  const problem = asProblem(error);
  const { document } = problem;
  const fixer = document && fixers[document.fixableBy];
  const otherwise = otherwiseOf(problem);
  return (
    <Alert
      role="alert"
      type={mayPass(problem) ? 'warning' : 'error'}
      showIcon
      title={t(document?.sentence ?? otherwise)}
      description={
        document && (
          <>
            <ul>
              {(document.fields ?? []).map(({ path, code, sentence }) => (
                <li key={`${path} ${code}`}>
                  <code>{path}</code> {t(sentence)}
                </li>
              ))}
            </ul>
            {fixer && <div>{t(texts.fixer, { who: t(fixer) })}</div>}
            <div className="secondary">
              {t(texts.reference, { id: document.correlationId, code: document.code })}
            </div>
          </>
        )
      }
      action={
        onRetry &&
        mayPass(problem) && (
          <Button size="small" onClick={onRetry}>
            {t(common.retry)}
          </Button>
        )
      }
    />
  );
};
