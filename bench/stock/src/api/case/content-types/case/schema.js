const { productColumns } = require('../../../../product-columns');

module.exports = {
  kind: 'collectionType',
  collectionName: 'cases',
  info: { singularName: 'case', pluralName: 'cases', displayName: 'case' },
  options: { draftAndPublish: false },
  attributes: {
    ...productColumns('case'),
    organisation: { type: 'relation', relation: 'manyToOne', target: 'api::organisation.organisation' },
    category: { type: 'relation', relation: 'manyToOne', target: 'api::category.category' },
    parties: { type: 'relation', relation: 'oneToMany', target: 'api::party.party', mappedBy: 'case' },
    mediators: { type: 'relation', relation: 'manyToMany', target: 'api::mediator.mediator' },
  },
};
