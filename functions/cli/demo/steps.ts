import { randomUUID } from 'node:crypto';
import * as z from 'zod';
import { type Answer, codeOf } from './client.ts';
import { type Handover, handoverSchema } from './handover.ts';
import { until } from './until.ts';
import { words, wordsOf } from './words.ts';
import type { World } from './world.ts';

const actedSchema = z.looseObject({ handover: handoverSchema });
const trailSchema = z.looseObject({ items: z.array(z.looseObject({ type: z.string() })) });

/** The body of an answer that had to be a success. */
const success = (answer: Answer, what: string): unknown => {
  if (answer.status < 300) return answer.body;
  throw new Error(`${what} was answered ${answer.status} ${codeOf(answer)}`);
};

const open = async (world: World, officer: string, path: string, body: object): Promise<Handover> => {
  const what = path === '/v1/inquiries' ? 'inquire' : 'push';
  const answer = await world.client.as(officer).post(path, body, { idempotencyKey: randomUUID() });
  const handover = handoverSchema.parse(success(answer, what));
  world.tell({ what: words('案件编号', 'case number'), result: handover.caseNumber });
  world.tell({ who: officer, what: wordsOf(what), result: handover.phase });
  return handover;
};

/** Opens a case by a push; the officer is the certifying county's. */
export const push = (world: World, officer: string, body: object): Promise<Handover> =>
  open(world, officer, '/v1/handovers', body);

/** Opens a case by asking the presumed county. */
export const inquire = (world: World, officer: string, body: object): Promise<Handover> =>
  open(world, officer, '/v1/inquiries', body);

export interface Step {
  readonly as: string;
  readonly id: string;
  readonly action: string;
  readonly payload?: object;
}

const post = (world: World, { as, id, action, payload = {} }: Step): Promise<Answer> =>
  world.client.as(as).post(`/v1/handovers/${id}/actions/${action}`, payload);

/** Takes a step that has to succeed. */
export const act = async (world: World, step: Step): Promise<Handover> => {
  const { handover } = actedSchema.parse(success(await post(world, step), step.action));
  world.tell({ who: step.as, what: wordsOf(step.action), result: handover.phase });
  return handover;
};

/** Tries a step and returns the code with which it was refused, or `done`. */
export const attempt = async (world: World, step: Step): Promise<string> => {
  const answer = await post(world, step);
  const { zh, en } = wordsOf(step.action);
  const result = answer.status < 300 ? 'done' : `${answer.status} ${codeOf(answer)}`;
  world.tell({ who: step.as, what: words(`试图${zh}`, `tries: ${en}`), result });
  return answer.status < 300 ? 'done' : codeOf(answer);
};

/** The case as the officer sees it now. */
export const see = async (world: World, officer: string, id: string): Promise<Handover> =>
  handoverSchema.parse(
    success(await world.client.as(officer).get(`/v1/handovers/${id}`), 'reading the case'),
  );

/** Waits until the case is in the phase. */
export const reaches = async (
  world: World,
  { as, id }: Pick<Step, 'as' | 'id'>,
  phase: string,
): Promise<Handover> => {
  const found = await until(
    async () => {
      const handover = await see(world, as, id);
      return handover.phase === phase ? handover : undefined;
    },
    { what: `the case is ${phase}` },
  );
  const findings = found.findings.map(({ code }) => code).join(', ');
  world.tell({
    what: words('系统送达', 'the exchange delivers'),
    result: findings === '' ? phase : `${phase} (${findings})`,
  });
  return found;
};

/** Types of the events of a case, in order. */
export const trailOf = async (world: World, officer: string, id: string): Promise<readonly string[]> => {
  const answer = await world.client.as(officer).get(`/v1/handovers/${id}/trail`);
  return trailSchema.parse(success(answer, 'reading the trail')).items.map(({ type }) => type);
};
