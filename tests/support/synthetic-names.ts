export { syntheticName } from '../../functions/cli/sample/names.ts';
