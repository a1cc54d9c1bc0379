import type { Actor } from '../domain/actor.ts';
import { destinationOf, type Given, type PersonFacts } from '../domain/handover/index.ts';
import { civilDateAt, civilDateSchema } from '../kernel/civil-date.ts';
import type { DivisionCode } from '../kernel/division-code.ts';
import type { Head } from '../ports/ledger.ts';
import type { Exchange } from './exchange.ts';

const never = civilDateSchema.parse('9999-12-31');

/** Of somebody sought without a number no age is known; steps that ask for it come after the number is there. */
export const factsUnknown: PersonFacts = { reachesMinimumAgeOn: never, reachesPensionAgeOn: never };

/** Everything a decision may look at, read once: the same moment for every rule of the decision. */
export const givenAt = (
  exchange: Exchange,
  place: DivisionCode,
  actor: Actor,
  person: PersonFacts,
): Given => {
  const now = exchange.now();
  const today = civilDateAt(now);
  return {
    now,
    today,
    actor,
    person,
    policy: exchange.policyFor(place, today),
    benefits: (on) => exchange.benefitRulesFor(place, on, today),
    calendar: exchange.calendar,
  };
};

export const givenFor = (exchange: Exchange, head: Head, actor: Actor): Given =>
  givenAt(exchange, destinationOf(head.state), actor, head.person ?? factsUnknown);
