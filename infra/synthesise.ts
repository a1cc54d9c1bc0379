import { App, Validations } from 'aws-cdk-lib';
import { AwsSolutionsChecks } from 'cdk-nag';
import { bundleFolder } from './bundle.ts';
import { ExchangeStack } from './exchange-stack.ts';
import { contextInCdkJson, readSettings } from './settings.ts';

export const stackName = 'EnrolmentExchange';

export interface SynthesisOptions {
  /** Over what cdk.json says: `region`, `tokenIssuer`, `tokenAudience` … */
  readonly context?: Readonly<Record<string, unknown>>;
  /** Where the template goes; the CDK command gives a folder of its own. */
  readonly outdir?: string;
  /** Folder with one bundle per function. */
  readonly bundles?: string;
  readonly account?: string;
  /** Whether the rule packs run; a developer's restart can do without. */
  readonly checked?: boolean;
}

/** Where a synthesis left its template. */
export interface Synthesised {
  readonly outdir: string;
  readonly templateFile: string;
}

/**
 * Synthesises the exchange without network, account or containers; the region decides the partition. Throws when a setting is
 * wrong or when the rule packs find something that nobody has acknowledged with a reason.
 */
export const synthesise = (options: SynthesisOptions = {}): Synthesised => {
  const checked = options.checked ?? true;
  const app = new App({
    ...(options.outdir === undefined ? {} : { outdir: options.outdir }),
    context: {
      ...contextInCdkJson(),
      ...options.context,
      '@aws-cdk/core:validateAgainstDefaultRules': checked,
      // A trace is of use where somebody reads the findings; without them it only costs half the time.
      'aws:cdk:disable-stack-trace': !checked,
    },
    analyticsReporting: false,
  });
  const settings = readSettings((name) => app.node.tryGetContext(name) as unknown);
  new ExchangeStack(app, stackName, {
    settings,
    bundles: options.bundles ?? bundleFolder,
    env: { region: settings.region, ...(options.account === undefined ? {} : { account: options.account }) },
    terminationProtection: true,
    description: 'Cross-province enrolment exchange for the basic pension of residents',
  });
  if (checked) Validations.of(app).addPlugins(new AwsSolutionsChecks(app));
  const assembly = app.synth();
  return { outdir: assembly.directory, templateFile: assembly.getStackByName(stackName).templateFullPath };
};
