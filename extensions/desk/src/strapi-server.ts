/** The server half of the desk: its routes under /desk are mounted by the product; this names the plugin and its fields. */
import { CONTENT_FIELDS } from './content-fields';

type Strapi = { customFields: { register(fields: readonly object[]): void } };

export default {
  register({ strapi }: { strapi: Strapi }) {
    strapi.customFields.register(CONTENT_FIELDS);
  },
  bootstrap() {},
};
