import { RetentionDays } from 'aws-cdk-lib/aws-logs';

/** Network logs are kept for at least six months (Cybersecurity Law, Article 21 (3)); a year covers the yearly audit. */
export const logRetention = RetentionDays.ONE_YEAR;
