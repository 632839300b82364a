/**
 * All of Strapi's own routes. A release of Strapi that brings another finds it shut, and fails
 * cms/test/matrix/strapi-roads.test.ts until somebody decides.
 */
import type { Core } from '@strapi/strapi';
import type { Layer } from '../../platform/http/road';
import { CONTENT_ROADS } from './content-roads';
import { PANEL_ROADS } from './panel-roads';
import type { Roads, Way } from './way';

export const STRAPI_ROADS: Roads = { ...PANEL_ROADS, ...CONTENT_ROADS };

export const wayOf = (key: string): Way =>
  Object.hasOwn(STRAPI_ROADS, key) ? (STRAPI_ROADS[key] ?? 'closed') : 'closed';

/** Strapi's routes in the order in which its router asks them; complete once all plugins have started. */
export function strapiLayers({ server }: Core.Strapi): Layer[] {
  return [...server.api('content-api').listRoutes(), ...server.api('admin').listRoutes()].filter(
    ({ methods }) => methods.length > 0,
  );
}
