import { exampleCaseSummary, exampleHandover, exampleTrailEvent } from './examples.ts';

/** Answers for auditors as the API description shows them; a test parses each against its schema. The person is made up. */
export const exampleTrail = {
  items: [exampleTrailEvent],
  end: { sequence: exampleTrailEvent.sequence, hash: exampleTrailEvent.hash },
  faults: [{ sequence: 1, code: 'sequence-broken' }],
};

export const exampleAuditEvent = {
  ...exampleTrailEvent,
  caseNumber: exampleCaseSummary.caseNumber,
  origins: [exampleCaseSummary.origin],
  destination: exampleCaseSummary.destination,
  person: exampleHandover.person,
};

export const exampleSavedQuery = {
  name: '上月查看个人信息',
  query: { locality: '53', types: ['person-revealed'], period: 'last-month' },
  savedAt: '2026-03-03T02:05:00.000Z',
};
