import { localError } from '../local-error.ts';
import type { Deployment } from '../template/identities.ts';
import { resourcesOfType } from '../template/template.ts';

/** Creates the buckets of the template; only names matter here. Returns the names. */
export async function createBuckets(deployment: Deployment, endpoint: string): Promise<readonly string[]> {
  const names = resourcesOfType(deployment.template, 'AWS::S3::Bucket').map(({ logicalId }) =>
    String(deployment.scope.reference(logicalId)),
  );
  for (const name of names) {
    const found = await fetch(`${endpoint}/${name}`, { method: 'HEAD' });
    if (found.ok) continue;
    const answer = await fetch(`${endpoint}/${name}`, { method: 'PUT' });
    if (!answer.ok) throw localError('bucket-refused', `${name}: ${answer.status} ${await answer.text()}`);
  }
  return names;
}
