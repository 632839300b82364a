/** What the adapters of Tencent's services have in common: their cloud API, their signatures, and the plugin's late settings. */
export { createCloudCall } from './cloud-call';
export { followSettings, pluginOf, type Host } from './plugin';
export { reasonOf } from './reason-of';
export { isSame, isSignedBy, sortedSignature } from './sorted-signature';
