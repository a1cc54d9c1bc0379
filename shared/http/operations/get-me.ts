import * as z from 'zod';
import { roles } from '../../domain/actor.ts';
import { words } from '../../domain/words.ts';
import { civilDateSchema } from '../../kernel/civil-date.ts';
import { prefixSchema } from '../../kernel/division-code.ts';
import { operation } from '../operation.ts';
import { service } from '../service.ts';
import { everyRole, noBody, noHeaders, noParameters } from '../shapes.ts';

export const getMe = operation({
  operationId: 'getMe',
  tag: 'service',
  summary: words('当前登录人员', 'Who is signed in'),
  description: words(
    '返回令牌所载的工号、角色和区划，以及北京时间的当天日期和服务版本。',
    'The staff number, roles and division of the token, with the day it is in China and the version of the service.',
  ),
  roles: everyRole,
  request: { params: noParameters, query: noParameters, headers: noHeaders, body: noBody },
  response: {
    status: 200,
    description: words('登录信息', 'The caller'),
    schema: z
      .strictObject({
        officer: z.string().meta({ description: 'Staff number 工号' }),
        roles: z.array(z.enum(roles)),
        division: prefixSchema.meta({
          description: 'Everything below it; empty is the nation 区划前缀，全国为空',
        }),
        today: civilDateSchema,
        version: z.string(),
      })
      .meta({ id: 'Me', description: 'The officer who is signed in 当前登录人员' }),
    example: {
      officer: 'FQ-0102',
      roles: ['clerk'],
      division: '530921',
      today: '2026-03-20',
      version: service.version,
    },
  },
  problems: [],
});
