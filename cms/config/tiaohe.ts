type Env = typeof import('@strapi/utils').env;

/** Everything of the product's own that the environment decides. Read through `strapi.config.get('tiaohe')`. */
export default ({ env }: { env: Env }) => ({
  isDemo: env.bool('DEMO', false),
  /** Every answer is held against its endpoint's own words: for tests. */
  checksReplies: env.bool('CHECK_REPLIES', false),
  dataDir: env('DATA_DIR', '.data'),
  publicUrl: env('PUBLIC_URL', `http://localhost:${env.int('PORT', 1337)}`),
  databaseUrl: env('DATABASE_URL'),
  redisUrl: env('REDIS_URL', ''),
  /** How long a body may take to arrive; forms with files need only make progress within it. */
  bodySeconds: env.int('BODY_SECONDS', 30),
  innerAddresses: env.array('INNER_ADDRESSES', []),
  fieldKey: env('FIELD_KEY'),
  fieldCipher: env('FIELD_CIPHER', 'aes-256-gcm'),
  blindIndexKey: env('BLIND_INDEX_KEY'),
  linkKey: env('LINK_KEY'),
  vendors: {
    sms: {
      secretId: env('SMS_SECRET_ID', ''),
      secretKey: env('SMS_SECRET_KEY', ''),
      sdkAppId: env('SMS_SDK_APP_ID', ''),
      signName: env('SMS_SIGN_NAME', ''),
      region: env('SMS_REGION', 'ap-guangzhou'),
      templateIds: env.json('SMS_TEMPLATE_IDS', {}),
    },
    wechat: {
      appId: env('WECHAT_APP_ID', ''),
      secret: env('WECHAT_SECRET', ''),
      templateIds: env.json('WECHAT_TEMPLATE_IDS', {}),
      state: env('WECHAT_STATE', 'formal'),
      pushToken: env('WECHAT_PUSH_TOKEN', ''),
      encodingAesKey: env('WECHAT_ENCODING_AES_KEY', ''),
    },
    'outbound-call': env.json('OUTBOUND_CALL', {}),
    'online-meeting': env.json('ONLINE_MEETING', {}),
    'file-vault': {
      cos: env('COS_SECRET_ID')
        ? {
            secretId: env('COS_SECRET_ID'),
            secretKey: env('COS_SECRET_KEY'),
            region: env('COS_REGION'),
            bucket: env('COS_EVIDENCE_BUCKET', env('COS_BUCKET')),
          }
        : null,
    },
  },
});
