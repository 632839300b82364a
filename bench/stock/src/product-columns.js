/** The plain columns of one of the product's content types, so that both sides carry the same fields for ever. */
const { readFileSync } = require('node:fs');
const { join } = require('node:path');

const API = join(__dirname, '../../../cms/src/api');

function productColumns(name) {
  const file = join(API, name, 'content-types', name, 'schema.json');
  const { attributes } = JSON.parse(readFileSync(file, 'utf8'));
  return Object.fromEntries(Object.entries(attributes).filter(([, { type }]) => type !== 'relation'));
}

module.exports = { productColumns };
