/** Online meetings: the port, its vendor and its stand-in. */
export * from './port';
export { WEBHOOK_REPLY } from './read-webhook';
export { createTencentMeeting } from './adapters/tencent-meeting';
export { createNotConfiguredMeeting } from './adapters/not-configured';
