type Env = typeof import('@strapi/utils').env;

export default ({ env }: { env: Env }) => ({
  auth: {
    secret: env('ADMIN_JWT_SECRET'),
    sessions: {
      accessTokenLifespan: 900,
      idleRefreshTokenLifespan: 1800,
      maxRefreshTokenLifespan: 12 * 3600,
    },
  },
  // Counted by the product itself, by account and address, failures only (access/guard/guard-sign-in.ts).
  rateLimit: { enabled: false },
  apiToken: { salt: env('API_TOKEN_SALT') },
  transfer: { token: { salt: env('TRANSFER_TOKEN_SALT') } },
  secrets: { encryptionKey: env('ENCRYPTION_KEY') },
  flags: { nps: false, promoteEE: false },
  preview: { enabled: false },
});
