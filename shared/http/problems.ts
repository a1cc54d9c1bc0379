import type { Words } from '../domain/words.ts';
import { runRefusals } from '../domain/refusals/runs.ts';
import { refusalEntry, refusalTable, type Fixer, type RefusalCode } from '../domain/refusals/table.ts';
import { keysOf } from '../kernel/keys.ts';
import { returnRowCodes } from '../usecases/runs/run-view.ts';

/** Code: HTTP status, who may put it right, what to do. What HTTP itself can answer; the rules of a case are the refusals. */
const rows = {
  'body-missing': [400, 'caller', '缺少请求内容', 'The request needs a JSON body.'],
  'body-not-utf8': [400, 'caller', '请求内容不是UTF-8编码', 'The body is not UTF-8: encode it so.'],
  'body-not-json': [400, 'caller', '请求内容不是有效的JSON', 'The body is not JSON: see the position.'],
  'body-not-interoperable': [
    400,
    'caller',
    'JSON含有过大的数字或不完整的字符',
    'The JSON holds a number too large or half of a character.',
  ],
  'body-too-deep': [400, 'caller', 'JSON嵌套过深', 'The JSON is nested too deeply: 32 levels are allowed.'],
  'body-too-large': [413, 'caller', '请求内容超过256KiB', 'The body is over 256 KiB: send less at once.'],
  'content-type-not-json': [
    415,
    'caller',
    '请求类型须为application/json',
    'Send content-type: application/json.',
  ],
  'parameters-invalid': [
    400,
    'caller',
    '请求参数有误，请看各项说明',
    'A parameter is wrong or unknown: see the fields.',
  ],
  'fields-invalid': [422, 'caller', '填写内容有误，请看各项说明', 'Some fields are wrong: see each of them.'],
  'idempotency-key-missing': [
    400,
    'caller',
    '缺少Idempotency-Key请求头',
    'This POST needs an Idempotency-Key header: a fresh value, repeated on retry.',
  ],
  'idempotency-key-malformed': [
    400,
    'caller',
    'Idempotency-Key须为1至128个可见ASCII字符',
    'The Idempotency-Key has 1 to 128 visible ASCII characters.',
  ],
  'idempotency-key-reused': [
    422,
    'caller',
    '同一Idempotency-Key已用于不同内容，请换新值',
    'The Idempotency-Key was used for another request: use a fresh one.',
  ],
  'if-match-malformed': [
    400,
    'caller',
    'If-Match须为带引号的版本号，如"7"',
    'If-Match is the quoted version of the case, such as "7".',
  ],
  'version-stale': [
    412,
    'caller',
    '案件已被更新，请刷新后再办理',
    'The case has changed since: read it again, then decide.',
  ],
  'token-missing': [401, 'caller', '请先登录', 'Sign in: send Authorization: Bearer with a token.'],
  'token-invalid': [401, 'caller', '登录凭证无效，请重新登录', 'The token is not valid here: sign in again.'],
  'token-expired': [401, 'caller', '登录已过期，请重新登录', 'The token has expired: sign in again.'],
  'token-claims-unusable': [
    401,
    'operator',
    '登录凭证缺少经办人、角色或区划信息，请联系管理员',
    'The token lacks a usable officer, roles or division: the issuer has to be set up.',
  ],
  'role-not-allowed': [
    403,
    'supervisor',
    '您的角色不能使用此功能',
    'Your role does not open this operation.',
  ],
  'not-found': [404, 'caller', '未找到，或不在您的管辖范围内', 'Not found, or not within your division.'],
  'route-unknown': [404, 'caller', '没有此接口', 'There is no such operation: see /v1/openapi.json.'],
  'action-unknown': [404, 'caller', '没有此事项', 'There is no such action: the facts list all of them.'],
  'rule-unknown': [404, 'caller', '没有此计算规则', 'There is no such rule: the facts list all of them.'],
  'busy-try-again': [
    409,
    'caller',
    '他人正在办理此案，请稍后重试',
    'Others are writing to this case: try again.',
  ],
  'internal-error': [
    500,
    'operator',
    '系统错误，请将关联编号告知管理员',
    'A fault of the exchange: give the correlation id to the operator.',
  ],
  'temporarily-unavailable': [
    503,
    'operator',
    '系统繁忙，请稍后重试',
    'Not available for the moment: try again after the time given.',
  ],
} as const satisfies Readonly<Record<string, readonly [number, Fixer, string, string]>>;

export type HttpProblemCode = keyof typeof rows;
export type ProblemCode = HttpProblemCode | RefusalCode;

export interface ProblemEntry {
  readonly code: ProblemCode;
  readonly status: number;
  readonly fixableBy: Fixer;
  readonly sentence: Words;
}

const isHttpCode = (code: ProblemCode): code is HttpProblemCode => Object.hasOwn(rows, code);

export const problemEntry = (code: ProblemCode): ProblemEntry => {
  if (!isHttpCode(code)) return refusalEntry(code);
  const [status, fixableBy, zh, en] = rows[code];
  return { code, status, fixableBy, sentence: { zh, en } };
};

/** Codes of one row in a return file: they stand in the answer beside the rows that were taken and refuse no request. */
const ofRows: ReadonlySet<string> = new Set(returnRowCodes);

/** Every refusal of the rules of a case; any of them may answer an action. */
export const refusalCodes: readonly RefusalCode[] = refusalTable
  .map(({ code }) => code)
  .filter((code) => !Object.hasOwn(runRefusals, code));

/** Every refusal of the rules of a run. */
export const runRefusalCodes: readonly RefusalCode[] = keysOf(runRefusals).filter(
  (code) => !ofRows.has(code),
);

/** The closed table of everything that an answer may be besides success. */
export const problemCodes: readonly ProblemCode[] = [...keysOf(rows), ...refusalCodes, ...runRefusalCodes];
