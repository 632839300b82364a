export { createBullQueue, type BullQueue, type BullQueueOptions } from './bull-queue';
