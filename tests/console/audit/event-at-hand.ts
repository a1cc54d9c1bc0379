import type { AuditEvent } from '../../../functions/console/ui/screens/audit/model.ts';

/** A look at a made-up person at ten in the morning of a Tuesday in China, changed as a test needs it. */
export const look = (changes: Partial<AuditEvent> = {}): AuditEvent => ({
  handoverId: 'case-1',
  sequence: 4,
  at: '2026-03-03T02:00:00.000Z',
  on: '2026-03-03',
  actor: { kind: 'officer', officer: 'FQ-0102', roles: ['clerk'], division: '530921' },
  type: 'person-revealed',
  version: 1,
  title: { zh: '已查看个人信息', en: 'personal data revealed' },
  data: { purpose: 'audit' },
  correlationId: '0',
  previousHash: '1'.repeat(64),
  hash: '2'.repeat(64),
  caseNumber: 'CX-2026-530921-7F3K9Q2M-C',
  origins: ['341182'],
  destination: '530921',
  person: { name: '李**', citizenId: '5335**********0002' },
  ...changes,
});
