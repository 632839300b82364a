/** Look-alikes of the vendors' servers, for demonstrations and contract tests. */
export { startVendors } from './start-vendors';
export type { Vendors } from './start-vendors';
export type { StartOptions, World } from './world';
export { controlRoutes } from './control/routes';
export { OUTCOMES } from './records';
export type { Call, MeetingRecord, Message, Outcome } from './records';
