/** The evidence store: the port, its two places and its stand-in. */
export * from './port';
export { incomingName, sweepIncoming } from './incoming';
export { SNIFF_BYTES, sniffType } from './file-types';
export { createLocalVault } from './adapters/local-disk';
export { createCosVault } from './adapters/tencent-cos';
export { createNotConfiguredVault } from './adapters/not-configured';
