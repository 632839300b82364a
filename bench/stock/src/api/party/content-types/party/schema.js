const { productColumns } = require('../../../../product-columns');

module.exports = {
  kind: 'collectionType',
  collectionName: 'parties',
  info: { singularName: 'party', pluralName: 'parties', displayName: 'party' },
  options: { draftAndPublish: false },
  attributes: {
    ...productColumns('party'),
    case: { type: 'relation', relation: 'manyToOne', target: 'api::case.case', inversedBy: 'parties' },
    account: { type: 'relation', relation: 'manyToOne', target: 'plugin::users-permissions.user' },
  },
};
