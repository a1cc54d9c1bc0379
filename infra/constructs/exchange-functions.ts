import type { Construct } from 'constructs';
import type { FunctionName } from '../../shared/runtime/names.ts';
import { ExchangeFunction, type ExchangeFunctionOptions } from './exchange-function.ts';

export type ExchangeFunctions = Readonly<Record<FunctionName, ExchangeFunction>>;

/** Every function of the exchange; a name without a function does not compile. */
export const exchangeFunctions = (
  scope: Construct,
  options: Omit<ExchangeFunctionOptions, 'name'>,
): ExchangeFunctions => {
  const make = (name: FunctionName) => new ExchangeFunction(scope, { name, ...options });
  return {
    handovers: make('handovers'),
    audit: make('audit'),
    directory: make('directory'),
    operations: make('operations'),
    benefits: make('benefits'),
    console: make('console'),
    relay: make('relay'),
    feed: make('feed'),
    receive: make('receive'),
    runs: make('runs'),
    sweep: make('sweep'),
  };
};
