/** Bull when Redis is there, nothing when not: the relay then works by itself. */
import type { Core } from '@strapi/strapi';
import type { BullQueue } from '@tiaohe/job-queue';
import { serviceOf } from '../service-of';

type Service = { connect(): Promise<BullQueue | null> };

export const connectQueue = (strapi: Core.Strapi): Promise<BullQueue | null> =>
  serviceOf<Service>(strapi, 'plugin::job-queue.queue').connect();
