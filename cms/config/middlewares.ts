import { constants } from 'node:zlib';
import { readOrigins } from '../src/platform/http/read-origins';

type Env = typeof import('@strapi/utils').env;

const KINDS_WORTH_PACKING =
  /^(application\/(json|javascript|manifest\+json)|text\/(html|css|javascript)|image\/svg\+xml)$/;

export default ({ env }: { env: Env }) => [
  'global::request-id',
  'global::while-away',
  'global::page-headers',
  {
    name: 'strapi::compression',
    config: {
      filter: (type: string) => KINDS_WORTH_PACKING.test(type),
      br: { params: { [constants.BROTLI_PARAM_QUALITY]: 4 } },
    },
  },
  'global::compress-reads',
  'strapi::errors',
  'global::envelope',
  'global::body-clock',
  {
    name: 'strapi::security',
    config: {
      // Strapi adds hosts of its own to every policy: ours are set by global::page-headers.
      contentSecurityPolicy: false,
      frameguard: { action: 'deny' },
    },
  },
  {
    name: 'strapi::cors',
    config: {
      // Strapi's own default is everybody. An empty list would be none, but the product's own address is in it anyway.
      origin: [
        new URL(env('PUBLIC_URL', `http://localhost:${env.int('PORT', 1337)}`)).origin,
        ...readOrigins(env('CORS_ORIGINS', '')),
      ],
      headers: ['Content-Type', 'Authorization', 'Accept', 'X-Acting-As'],
      expose: ['Content-Disposition', 'Retry-After', 'X-Request-Id'],
      // Long enough to spare preflights, short enough that a name taken off the list is soon off it.
      maxAge: 600,
    },
  },
  { name: 'strapi::poweredBy', config: { poweredBy: 'Tiaohe' } },
  'strapi::query',
  'global::callback-bodies',
  {
    name: 'strapi::body',
    config: {
      formLimit: '2mb',
      jsonLimit: '4mb',
      textLimit: '1mb',
      includeUnparsed: true,
      // Forms with files are read where they are taken, once their sender was let in (src/platform/http/multipart).
      multipart: false,
    },
  },
  'global::no-body',
  'strapi::session',
  'strapi::favicon',
  'strapi::public',
];
