/** A Strapi documentId. */
export type Id = string;
