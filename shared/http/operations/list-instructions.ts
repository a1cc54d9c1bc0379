import * as z from 'zod';
import { words } from '../../domain/words.ts';
import { instructionPageSchema } from '../../usecases/runs/run-view.ts';
import { exampleInstruction } from '../benefit-examples.ts';
import { operation } from '../operation.ts';
import { keylessRunProblems } from '../run-problems.ts';
import { cursorParameter, nextCursor, noBody, noHeaders, runParameters } from '../shapes.ts';

export const listInstructions = operation({
  operationId: 'listInstructions',
  tag: 'runs',
  summary: words('支付指令（含个人信息）', 'Read payment instructions (personal)'),
  description: words(
    '下达后可取：户名、账号、开户行和金额，供生成银行文件。每读一页记入批次轨迹。withheld列出计算后账户失效、不予支付的行。',
    'Once issued: holder, number, bank and amount, for the file of the bank. Each page that is read is an event of the run. `withheld` names lines whose account went missing since the computation.',
  ),
  roles: ['clerk', 'approver'],
  request: {
    params: runParameters,
    query: z.strictObject({ cursor: cursorParameter }),
    headers: noHeaders,
    body: noBody,
  },
  response: {
    status: 200,
    description: words('一页支付指令', 'A page of instructions'),
    schema: instructionPageSchema
      .omit({ cursor: true })
      .extend(nextCursor)
      .meta({ id: 'Instructions', description: 'Payments of one page 支付指令分页' }),
    example: { items: [exampleInstruction], withheld: [] },
  },
  problems: ['not-found', ...keylessRunProblems],
});
