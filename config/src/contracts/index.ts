/** What endpoints answer: schemas for the server and its document; their types go to every screen. */
export * from './account';
export * from './case';
export * from './case-file';
export * from './centre';
export * from './common';
export * from './room';
export * from './sms-check';
export * from './statistics';
