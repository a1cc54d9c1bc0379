import { linesOf } from '../specification.ts';
import { accountCases } from './account.ts';
import { attentionCases } from './attention.ts';
import { deathCases } from './death.ts';
import { askingCases } from './asking.ts';
import { awardCases } from './award.ts';
import { awardCorrectionCases } from './award-correction.ts';
import { bankAccountCases } from './bank-account.ts';
import { earlyClaimCases } from './early-claim.ts';
import { enrolmentApprovalCases } from './enrolment-approval.ts';
import { enrolmentCases } from './enrolment.ts';
import { exchangeCases } from './exchange.ts';
import { claimCases } from './claim.ts';
import { escalationCases } from './escalation.ts';
import { forwardCases } from './forward.ts';
import { inquiryCases } from './inquiry.ts';
import { identityCases } from './identity.ts';
import { joiningCases } from './joining.ts';
import { lettingGoCases } from './letting-go.ts';
import { paidOutsideCases } from './paid-outside.ts';
import { paymentCases } from './payments.ts';
import { proofOfLifeCases } from './proof-of-life.ts';
import { proofResumesCases } from './proof-resumes.ts';
import { runsCases } from './runs.ts';
import { runsRecoveryCases } from './runs-recovery.ts';
import { pensionAgeCases } from './pension-age.ts';
import { pensionCases } from './pension.ts';
import { premiumAmountCases } from './premium-amounts.ts';
import { premiumPaymentCases } from './premium-payment.ts';
import { premiumRunCases } from './premium-runs.ts';
import { premiumCases } from './premium.ts';
import { reopeningCases } from './reopening.ts';
import { statusCases } from './status.ts';
import { suspensionCases } from './suspension.ts';
import { transferCases } from './transfer.ts';

/** Every line of every table. */
export const lines = linesOf([
  ...inquiryCases,
  ...exchangeCases,
  ...claimCases,
  ...forwardCases,
  ...lettingGoCases,
  ...askingCases,
  ...attentionCases,
  ...escalationCases,
  ...joiningCases,
  ...reopeningCases,
  ...enrolmentCases,
  ...enrolmentApprovalCases,
  ...premiumCases,
  ...premiumAmountCases,
  ...premiumPaymentCases,
  ...pensionAgeCases,
  ...earlyClaimCases,
  ...pensionCases,
  ...accountCases,
  ...bankAccountCases,
  ...awardCases,
  ...awardCorrectionCases,
  ...statusCases,
  ...deathCases,
  ...suspensionCases,
  ...proofOfLifeCases,
  ...proofResumesCases,
  ...paymentCases,
  ...paidOutsideCases,
  ...runsCases,
  ...runsRecoveryCases,
  ...premiumRunCases,
  ...transferCases,
  ...identityCases,
]);
