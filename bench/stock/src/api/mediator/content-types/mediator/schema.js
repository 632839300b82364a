const { productColumns } = require('../../../../product-columns');

module.exports = {
  kind: 'collectionType',
  collectionName: 'mediators',
  info: { singularName: 'mediator', pluralName: 'mediators', displayName: 'mediator' },
  options: { draftAndPublish: false },
  attributes: {
    ...productColumns('mediator'),
  },
};
