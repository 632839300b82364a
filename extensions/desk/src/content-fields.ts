/** What the desk's own fields of Strapi's forms (admin/src/content-fields) are kept as. */
export const CONTENT_FIELDS = [
  { name: 'choices', plugin: 'desk', type: 'json' },
  { name: 'choice', plugin: 'desk', type: 'string' },
  { name: 'words', plugin: 'desk', type: 'json' },
] as const;
