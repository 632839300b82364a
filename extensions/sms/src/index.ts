/** Text messages: the port, its vendor and its stand-in. */
export * from './port';
export { createTencentSms } from './adapters/tencent-sms';
export { createNotConfiguredSms } from './adapters/not-configured';
