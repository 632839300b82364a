/** Declared, and read by nothing until it is built. A word that something reads has to go from here; nothing new comes in. */
export const UNREAD_YET = {
  permissions: ['case.import', 'case.export', 'history.import', 'notice.manage', 'call.manage'],
  errors: ['IDEMPOTENCY_CONFLICT'],
  notices: [],
  settings: [],
  attributes: [
    'case.difficulty',
    'case.riskFlag',
    'case.riskNote',
    'category.standardCode',
    'notice-template.wechatTemplateId',
  ],
};
