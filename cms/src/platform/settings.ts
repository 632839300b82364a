/** The product's own settings, as cms/config/tiaohe.ts reads them from the environment. */
import type { Core } from '@strapi/strapi';
import type { CipherName } from './crypto/field-cipher';

export type Settings = {
  isDemo: boolean;
  checksReplies: boolean;
  dataDir: string;
  publicUrl: string;
  databaseUrl: string;
  redisUrl: string;
  /** Inner hosts, addresses and networks that an operator lets webhooks reach. */
  innerAddresses: readonly string[];
  fieldKey: string;
  fieldCipher: CipherName;
  blindIndexKey: string;
  linkKey: string;
  bodySeconds: number;
  vendors: Record<string, Record<string, unknown>>;
};

export const readSettings = (strapi: Core.Strapi): Settings => strapi.config.get('tiaohe') as Settings;
