/** Strapi tries a webhook that is not there, and stumbles over nothing. */
import type { Core } from '@strapi/strapi';
import { refuse } from '../refusal';

const TRIGGER = /^\/admin\/webhooks\/(\d+)\/trigger$/i;
type Store = { findWebhook(id: string): Promise<unknown> };

export async function askWebhook(strapi: Core.Strapi, method: string, path: string): Promise<void> {
  const id = method === 'POST' ? TRIGGER.exec(path)?.[1] : undefined;
  if (id && !(await strapi.get<Store>('webhookStore').findWebhook(id))) refuse('NOT_FOUND');
}
