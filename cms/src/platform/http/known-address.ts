/** Whether any road of the router leads to an address. Roads that lead everywhere (static files, the panel's page) do not count. */
import type { Core } from '@strapi/strapi';

const EVERYWHERE = /\(\.\*\)|\.\+\)|^\*/;

export const isKnownAddress = (strapi: Core.Strapi, path: string): boolean =>
  strapi.server
    .listRoutes()
    .some((layer) => layer.methods.length > 0 && !EVERYWHERE.test(String(layer.path)) && layer.match(path));
