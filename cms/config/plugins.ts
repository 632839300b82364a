type Env = typeof import('@strapi/utils').env;

/** Tencent COS holds the panel's media library when its credentials are set; otherwise the local disk does. */
const upload = (env: Env) =>
  env('COS_SECRET_ID')
    ? {
        config: {
          provider: 'strapi-provider-upload-tencent-cloud-storage',
          providerOptions: {
            SecretId: env('COS_SECRET_ID'),
            SecretKey: env('COS_SECRET_KEY'),
            Region: env('COS_REGION'),
            Bucket: env('COS_BUCKET'),
            ACL: 'private',
          },
        },
      }
    : {};

export default ({ env }: { env: Env }) => ({
  'users-permissions': {
    config: {
      jwtSecret: env('JWT_SECRET'),
      jwtManagement: 'refresh',
      sessions: {
        accessTokenLifespan: 900,
        idleRefreshTokenLifespan: 7 * 86_400,
        maxRefreshTokenLifespan: 30 * 86_400,
      },
    },
  },
  // Forgotten passwords are counted with the other doors to the panel (access/guard/guard-sign-in.ts).
  email: { config: { ratelimit: { enabled: false } } },
  upload: upload(env),
  sandbox: { config: { enabled: env.bool('DEMO', false) } },
});
