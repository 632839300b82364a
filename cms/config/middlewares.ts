export default [
  'global::while-away',
  'strapi::errors',
  'global::envelope',
  'global::body-clock',
  {
    name: 'strapi::security',
    config: {
      contentSecurityPolicy: {
        useDefaults: true,
        directives: {
          'connect-src': ["'self'"],
          'img-src': ["'self'", 'data:', 'blob:'],
          'media-src': ["'self'", 'data:', 'blob:'],
          'script-src': ["'self'", "'unsafe-inline'"],
          upgradeInsecureRequests: null,
        },
      },
    },
  },
  'strapi::cors',
  { name: 'strapi::poweredBy', config: { poweredBy: 'Tiaohe' } },
  'strapi::query',
  {
    name: 'strapi::body',
    config: {
      formLimit: '2mb',
      jsonLimit: '4mb',
      textLimit: '1mb',
      includeUnparsed: true,
      // Forms with files are read where they are taken, once their sender was let in (src/http/multipart).
      multipart: false,
    },
  },
  'global::no-body',
  'global::strapi-input',
  'strapi::session',
  'strapi::favicon',
  'strapi::public',
];
