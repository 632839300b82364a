/**
 * A service of Strapi's or of a plugin, as whoever asks knows it. Strapi's types call all of them alike; what is relied on
 * is said at the place that relies on it, and a release of Strapi that breaks it breaks that place's test.
 */
import type { Core, UID } from '@strapi/strapi';

export const serviceOf = <T>(strapi: Core.Strapi, uid: string): T =>
  strapi.service(uid as UID.Service) as unknown as T;
