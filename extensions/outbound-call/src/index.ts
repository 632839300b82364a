/** Robot calls: the port, its vendor and its stand-in, and how words become answers. */
export * from './port';
export { classifyAnswer } from './classify-answer';
export { ANSWER_CHOICES, concludeCall } from './conclude-call';
export { END_STATUSES, meaningOfEnd } from './end-status';
export { CALLBACK_REPLY } from './read-callback';
export { createTencentRobot } from './adapters/tencent-tccc';
export { createNotConfiguredRobot } from './adapters/not-configured';
