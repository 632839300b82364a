/** The version of the product: what package.json says, so that it is said once. */
import type { Core } from '@strapi/strapi';

/** @returns like `0.2.0`. */
export const readVersion = (strapi: Core.Strapi): string => String(strapi.config.get('info.version'));
