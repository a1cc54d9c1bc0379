// One module for each way of wiring, so that a function carries only what it asks for: the feed needs no policies and no keys.
export { wireExchange } from './wire-exchange.ts';
export {
  wireDayIndex,
  wireDirectory,
  wireFeed,
  wireInspection,
  wireLedger,
  wireNow,
  wireOutbox,
  wireParkingLot,
  wireRoll,
  wireRunStore,
  wireTallies,
  wireSavedQueries,
  wireStandingReader,
  wireWakeList,
} from './wire-stores.ts';
export { wireVault } from './wire-vault.ts';
