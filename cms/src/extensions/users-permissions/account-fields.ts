/** What an account keeps beyond Strapi's own columns. Personal data is private and sealed (个人信息保护法 art. 51). */
/** Fresh objects each: Strapi writes the column's name into what it is given. */
const sealed = () => ({
  type: 'text',
  private: true,
  visible: false,
  configurable: false,
  searchable: false,
});
const index = () => ({
  type: 'string',
  private: true,
  visible: false,
  configurable: false,
  searchable: false,
});

export const ACCOUNT_FIELDS = {
  phoneCipher: sealed(),
  phoneIndex: { ...index(), column: { unique: true } },
  realName: { type: 'string', private: true },
  kind: { type: 'string', default: 'person' },
  idNumberCipher: sealed(),
  idNumberIndex: index(),
  gender: { type: 'string', private: true },
  address: { type: 'string', private: true },
  wechatOpenid: { ...index(), column: { unique: true } },
  consentVersion: { type: 'string', private: true },
  consentAt: { type: 'datetime', private: true },
  mustSetPassword: { type: 'boolean', default: false, private: true },
  elderMode: { type: 'boolean', default: false },
  disabledReason: { type: 'string', private: true },
  /** Counted by a trigger (database/sql/070-revisions.sql). */
  revision: { type: 'integer', default: 1, private: true, visible: false, configurable: false },
};
