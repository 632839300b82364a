/** Everything that Strapi fetches goes through one agent: its webhooks, and whatever else somebody types an address for. */
import type { Core } from '@strapi/strapi';
import { outwardAgent } from './outward-agent';
import { readSettings } from './settings';

export function keepOutward(strapi: Core.Strapi): void {
  const fetching = strapi.fetch as unknown as { dispatcher?: unknown };
  fetching.dispatcher = outwardAgent({ allowed: readSettings(strapi).innerAddresses });
}
