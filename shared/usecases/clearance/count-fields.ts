import * as z from 'zod';
import type { PlainCount } from '../../domain/clearance/tally.ts';
import { titled } from '../../domain/worded.ts';

export const count = z.int().min(0);

const named = (zh: string, en: string) => count.meta(titled(zh, en));

/** Each count with its words. */
export const countFields = {
  opened: named('立案', 'Opened'),
  movedIn: named('移转进入', 'Moved in'),
  movedOut: named('移转离开', 'Moved out'),
  ended: named('结案', 'Ended'),
  reopened: named('重新办理', 'Reopened'),
  inquired: named('协查', 'Inquiries'),
  pushed: named('推送', 'Pushed'),
  delivered: named('送达', 'Delivered'),
  accepted: named('接收', 'Accepted'),
  corrected: named('更正重报', 'Corrected and sent again'),
  forwarded: named('转办', 'Forwarded'),
  handedBack: named('交回认定地', 'Handed back'),
  withdrawn: named('撤回', 'Withdrawn'),
  expired: named('失效', 'Expired'),
  registeredAtOrigin: named('就地落户', 'Registered at the origin'),
  discharged: named('办结', 'Discharged'),
  terminated: named('终止', 'Terminated'),
  transferredOut: named('关系转出', 'Relation transferred out'),
  cameBack: named('到期重新办理', 'Came back'),
  reminded: named('催办', 'Reminded'),
} as const satisfies Record<PlainCount, z.ZodType>;
