/** WeChat: the port, its vendor and its stand-in, and the rules of its template values. */
export * from './port';
export { FIELD_RULES, fitField, wechatTime } from './field-rules';
export { createWechatClient } from './adapters/wechat-client';
export { createNotConfiguredWechat } from './adapters/not-configured';
