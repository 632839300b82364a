/** Everything that Strapi fetches goes through one agent: its webhooks, and whatever else somebody types an address for. */
import type { Core } from '@strapi/strapi';
import { readSettings } from '../settings';
import { outwardAgent } from './outward-agent';

export function keepOutward(strapi: Core.Strapi): void {
  const fetching = strapi.fetch as unknown as { dispatcher?: unknown };
  fetching.dispatcher = outwardAgent({ allowed: readSettings(strapi).innerAddresses });
}
