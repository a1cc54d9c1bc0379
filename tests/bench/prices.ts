/** Prices without free tiers, discounts and taxes. */
export interface PriceList {
  readonly region: string;
  readonly on: string;
  readonly source: string;
  readonly currency: 'USD';
  readonly perMillion: {
    /** DynamoDB on demand, standard table class. */
    readonly writeUnits: number;
    readonly readUnits: number;
    /** SQS FIFO, 64 KiB each. */
    readonly queueRequests: number;
    readonly invocations: number;
    /** HTTP API of API Gateway, 512 KiB each. */
    readonly httpRequests: number;
    /** KMS, symmetric keys. */
    readonly keyRequests: number;
    /** Lambda on arm64. */
    readonly gigabyteSeconds: number;
  };
  readonly perGigabyteMonth: {
    readonly storage: number;
    /** Continuous backup, by the size of the table. */
    readonly recovery: number;
  };
}

export const priceList: PriceList = {
  region: 'us-east-1',
  on: '2025-06-01',
  source:
    'list price, general knowledge: not looked up; in the two regions of China prices are in CNY and differ',
  currency: 'USD',
  perMillion: {
    writeUnits: 0.625,
    readUnits: 0.125,
    queueRequests: 0.5,
    invocations: 0.2,
    httpRequests: 1,
    keyRequests: 3,
    gigabyteSeconds: 13.3334,
  },
  perGigabyteMonth: { storage: 0.25, recovery: 0.2 },
};

/**
 * The one thing that cannot be counted on this machine: how long functions run when deployed. A request to a service takes
 * single-digit milliseconds within a region; the functions have at most a gigabyte.
 */
export const supposed = {
  millisecondsPerServiceRequest: 6,
  millisecondsPerInvocation: 8,
  memoryGigabytes: 1,
} as const;
