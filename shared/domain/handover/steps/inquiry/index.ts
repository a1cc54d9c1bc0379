import type { Opening } from '../../opening.ts';
import type { EventKind, Step } from '../../step.ts';
import { answerInquiry, inquiryAnswered } from './answer-inquiry.ts';
import { confirmRegistration, registeredAtOrigin } from './confirm-registration.ts';
import { inquire, inquired, inquireElsewhere } from './inquire.ts';

export const inquiryOpenings: readonly Opening[] = [inquire];
export const inquirySteps: readonly Step[] = [answerInquiry, inquireElsewhere, confirmRegistration];
export const inquiryEvents: readonly EventKind[] = [inquired, inquiryAnswered, registeredAtOrigin];
