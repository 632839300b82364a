import type { Core, UID } from '@strapi/strapi';
import type { Attributes } from './relation-ids';

/** @returns what a content type or component holds, by its uid; nothing for an unknown one. */
export const attributesOf =
  (strapi: Core.Strapi) =>
  (uid: string): Attributes =>
    (strapi.getModel(uid as UID.Schema)?.attributes ?? {}) as unknown as Attributes;
