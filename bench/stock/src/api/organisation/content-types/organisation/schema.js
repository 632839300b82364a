const { productColumns } = require('../../../../product-columns');

module.exports = {
  kind: 'collectionType',
  collectionName: 'organisations',
  info: { singularName: 'organisation', pluralName: 'organisations', displayName: 'organisation' },
  options: { draftAndPublish: false },
  attributes: {
    ...productColumns('organisation'),
  },
};
