export {
  places,
  syntheticLocality,
  syntheticLocalityOutside,
} from '../../functions/cli/sample/localities.ts';
