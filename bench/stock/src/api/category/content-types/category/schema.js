const { productColumns } = require('../../../../product-columns');

module.exports = {
  kind: 'collectionType',
  collectionName: 'dispute_categories',
  info: { singularName: 'category', pluralName: 'categories', displayName: 'category' },
  options: { draftAndPublish: false },
  attributes: {
    ...productColumns('category'),
  },
};
