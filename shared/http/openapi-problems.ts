import type { ZodOpenApiExampleObject, ZodOpenApiResponseObject } from 'zod-openapi';
import { operations } from './operations/index.ts';
import { problemCodesOf } from './problem-codes-of.ts';
import { problemDocument } from './problem-document.ts';
import { problemEntry, type ProblemCode } from './problems.ts';

const exampleId = '019a8f3e-1c00-7000-8000-0000000000aa';

/** The codes that an operation may answer; `route-unknown` is what a path outside of this description gets. */
const described = [...new Set(Object.values(operations).flatMap(problemCodesOf))];

/** One example for each code, written once and referred to. */
export const problemExamples: Readonly<Record<string, ZodOpenApiExampleObject>> = Object.fromEntries(
  described.map((code) => {
    const { sentence } = problemEntry(code);
    return [code, { summary: `${sentence.zh} ${sentence.en}`, value: problemDocument(code, exampleId) }];
  }),
);

const titles: Readonly<Record<number, string>> = {
  400: '请求有误 The request is malformed',
  401: '未登录或凭证无效 Not signed in',
  403: '无权办理 Not allowed',
  404: '未找到 Not found, or not for this caller',
  409: '当前不能办理 Not possible now',
  412: '版本已变化 The version has changed',
  413: '内容过大 Too large',
  415: '类型不符 Not JSON',
  422: '内容不符合规则 Not according to the rules',
  500: '系统错误 A fault of the exchange',
  503: '暂不可用 Not available for the moment',
};

export interface ResponseHeaders {
  readonly [name: string]: { readonly $ref: `#/components/headers/${string}` };
}
export const correlationHeader: ResponseHeaders = {
  'x-correlation-id': { $ref: '#/components/headers/correlation-id' },
};

const responseOf = (
  status: number,
  codes: readonly [ProblemCode, ...ProblemCode[]],
): ZodOpenApiResponseObject => ({
  description: `${titles[status] ?? 'Problem'}: ${codes.join(', ')}`,
  headers: {
    ...correlationHeader,
    ...(status === 503 ? { 'retry-after': { $ref: '#/components/headers/retry-after' } } : {}),
  },
  content: {
    'application/problem+json': {
      schema: {
        allOf: [
          { $ref: '#/components/schemas/Problem' },
          { type: 'object', properties: { status: { const: status }, code: { enum: [...codes] } } },
        ],
      },
      examples: Object.fromEntries(codes.map((code) => [code, { $ref: `#/components/examples/${code}` }])),
    },
  },
});

/** Shares one response between all operations that answer a status with the same codes. */
export const createProblemResponses = () => {
  const known = new Map<string, ZodOpenApiResponseObject>();
  const named = (
    status: number,
    codes: readonly [ProblemCode, ...ProblemCode[]],
  ): ZodOpenApiResponseObject => {
    const key = `${status} ${codes.join(' ')}`;
    const earlier = known.get(key);
    if (earlier) return earlier;
    const sameStatus = [...known.keys()].filter((other) => other.startsWith(`${status} `)).length;
    const response = { ...responseOf(status, codes), id: `problems-${status}-${sameStatus + 1}` };
    known.set(key, response);
    return response;
  };
  return (
    codes: readonly ProblemCode[],
  ): Readonly<Record<`${1 | 2 | 3 | 4 | 5}${string}`, ZodOpenApiResponseObject>> =>
    Object.fromEntries(
      [...Map.groupBy(codes, (code) => problemEntry(code).status)].flatMap(([status, [first, ...rest]]) =>
        first ? [[String(status), named(status, [first, ...rest])]] : [],
      ),
    );
};
