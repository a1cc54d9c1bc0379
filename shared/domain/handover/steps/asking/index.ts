import type { EventKind, Step } from '../../step.ts';
import { escalate, escalated } from './escalate.ts';
import { held, hold, holdReleased, releaseHold } from './hold.ts';
import { documentInvalidated, invalidateDocument } from './invalidate-document.ts';
import { certifierJoined, joinCertification } from './join-certification.ts';
import { answerReminder, remind, reminded, reminderAnswered } from './remind.ts';
import {
  agreeReopening,
  refuseReopening,
  reopeningAgreed,
  reopeningRefused,
  reopeningRequested,
  requestReopening,
} from './reopening.ts';
import {
  clarificationGiven,
  clarificationRequested,
  giveClarification,
  requestClarification,
} from './request-clarification.ts';
import { personRevealed, reveal } from './reveal.ts';

export const askingSteps: readonly Step[] = [
  requestClarification,
  giveClarification,
  remind,
  answerReminder,
  invalidateDocument,
  requestReopening,
  agreeReopening,
  refuseReopening,
  hold,
  releaseHold,
  joinCertification,
  reveal,
  escalate,
];

export const askingEvents: readonly EventKind[] = [
  clarificationRequested,
  clarificationGiven,
  reminded,
  reminderAnswered,
  documentInvalidated,
  reopeningRequested,
  reopeningAgreed,
  reopeningRefused,
  held,
  holdReleased,
  certifierJoined,
  personRevealed,
  escalated,
];
