import { describe, expect, it } from 'vitest';
import { additionsOf } from '../../../shared/domain/clearance/additions.ts';
import { countTogether } from '../../../shared/domain/clearance/step.ts';
import { subjectName } from '../../../shared/domain/clearance/subject.ts';
import type { Told } from '../../../shared/domain/clearance/told.ts';
import { civilDateSchema } from '../../../shared/kernel/civil-date.ts';
import { divisionCodeSchema } from '../../../shared/kernel/division-code.ts';

const [mingguang, fengqing, xiangyin] = ['341182', '530921', '430624'].map((code) =>
  divisionCodeSchema.parse(code),
);
/** Opened at noon on 2 March 2026 in China, by its identifier. */
const opened = '019cacf8-6a00-7000-8000-000000000001';

const told = (
  type: string,
  data: unknown,
  wish: Partial<Told> & { on?: string; id?: string } = {},
): Told => ({
  event: {
    handoverId: wish.id ?? opened,
    sequence: 2,
    on: civilDateSchema.parse(wish.on ?? '2026-03-09'),
    type,
    data,
    ...wish.event,
  },
  origins: wish.origins ?? [mingguang ?? fail()],
  destination: wish.destination ?? fengqing ?? fail(),
  ...(wish.formerDestination ? { formerDestination: wish.formerDestination } : {}),
  ...(wish.closedBefore ? { closedBefore: true } : {}),
});
const fail = (): never => {
  throw new Error('a county without a code');
};

/** What is counted in a unit, as sentences. */
const countedIn = (unit: string, one: Told) =>
  Object.fromEntries(
    additionsOf(unit, one).map(({ subject, month, tally }) => [`${subjectName(subject)} ${month}`, tally]),
  );

const accepted = told('accepted', { premiumDue: false, pensionDue: true, acceptedOn: '2026-03-09' });

describe('an event counts', () => {
  it('for the pair, the county and the province at the end that lies in the province, in its month', () => {
    const tally = { accepted: 1, 'decision.7': 1 };
    expect(countedIn('53', accepted)).toEqual({
      '530921#destination#341182 2026-03': tally,
      '530921#destination 2026-03': tally,
      '53#destination 2026-03': tally,
    });
    expect(countedIn('34', accepted)).toEqual({
      '341182#origin#530921 2026-03': tally,
      '341182#origin 2026-03': tally,
      '34#origin 2026-03': tally,
    });
  });

  it('for nobody in a province that has neither end', () => {
    expect(additionsOf('43', accepted)).toEqual([]);
  });

  it('for the certifying county that certified first, and not for one that joined', () => {
    const joined = { ...accepted, origins: [...accepted.origins, xiangyin ?? fail()] };
    expect(additionsOf('43', joined)).toEqual([]);
    expect(countedIn('34', joined)).toEqual(countedIn('34', accepted));
  });

  it.each([
    ['returned', { code: 'hukou-not-here' }, { 'returned.hukou-not-here': 1, 'decision.7': 1 }],
    ['delivered', { findings: [] }, { delivered: 1, 'delivery.7': 1 }],
    ['withdrawn', { reason: 'died' }, { withdrawn: 1, ended: 1 }],
    ['expired', {}, { expired: 1, ended: 1 }],
    ['discharged', {}, { discharged: 1, ended: 1, 'discharge.7': 1 }],
    ['escalated', { clock: 'claim', level: 'city' }, { 'escalated.city': 1 }],
    ['reminded', { by: 'origin' }, { reminded: 1 }],
    ['inquiry-answered', { found: 'none' }, { 'answered.none': 1 }],
  ])('%s as what it says', (type, data, tally) => {
    expect(countedIn('53', told(type, data))['53#destination 2026-03']).toEqual(tally);
  });

  it('claimed is nothing that is counted', () => {
    expect(additionsOf('53', told('claimed', { officer: 'FQ-0102' }))).toEqual([]);
  });
});

describe('days are counted from the opening', () => {
  const tallyOn = (on: string, id = opened) =>
    countedIn('53', told('delivered', { findings: [] }, { on, id }))[`53#destination ${on.slice(0, 7)}`];

  it('in civil days in China, none on the day itself', () => {
    expect(tallyOn('2026-03-02')).toEqual({ delivered: 1, 'delivery.0': 1 });
    expect(tallyOn('2026-03-03')).toEqual({ delivered: 1, 'delivery.1': 1 });
  });

  it('and not at all where the identifier tells no time, or one that is yet to come', () => {
    expect(tallyOn('2026-03-03', '7c0d3960-0000-4000-8000-000000000001')).toEqual({ delivered: 1 });
    expect(tallyOn('2026-03-01')).toEqual({ delivered: 1 });
  });
});

describe('a case that is forwarded', () => {
  const forwarded = told(
    'forwarded',
    { from: xiangyin, to: fengqing, why: 'hukou-elsewhere' },
    { formerDestination: xiangyin ?? fail() },
  );

  it('leaves the county that forwarded it, which is credited with that', () => {
    expect(countedIn('43', forwarded)['43#destination 2026-03']).toEqual({ movedOut: 1 });
    expect(additionsOf('43', forwarded)[0]?.tally).toEqual({ forwarded: 1, 'decision.7': 1 });
  });

  it('enters the next one', () => {
    expect(countedIn('53', forwarded)['530921#destination 2026-03']).toEqual({ movedIn: 1 });
  });

  it('stays with the county that certified, from one pair to the other', () => {
    const counted = countTogether('34', [forwarded]).changes.map(
      ({ subject, tally }) => [subjectName(subject), tally] as const,
    );
    const did = { forwarded: 1, 'decision.7': 1 };
    expect(Object.fromEntries(counted)).toEqual({
      '341182#origin#430624': { ...did, movedOut: 1 },
      '341182#origin#530921': { movedIn: 1 },
      '341182#origin': did,
      '34#origin': did,
    });
  });
});

describe('events that are counted together', () => {
  it('add up, tally by tally', () => {
    const { events, changes } = countTogether('53', [accepted, accepted, accepted]);
    expect([events, changes.length]).toEqual([3, 3]);
    expect(changes[0]?.tally).toEqual({ accepted: 3, 'decision.7': 3 });
  });

  it('fit into one transaction, and the rest is for the next', () => {
    const many = Array.from({ length: 100 }, (_, index) =>
      told('pushed', Object(null), { destination: divisionCodeSchema.parse(String(530_100 + index)) }),
    ).map((one) => ({ ...one, event: { ...one.event, type: 'expired', data: {} } }));
    let left: readonly Told[] = many;
    const sizes: number[] = [];
    while (left.length > 0) {
      const { events, changes } = countTogether('53', left);
      expect(changes.length).toBeLessThanOrEqual(90);
      sizes.push(events);
      left = left.slice(events);
    }
    expect(sizes).toEqual([44, 44, 12]);
  });
});
