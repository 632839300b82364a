/** Ids as Strapi makes its documentIds: 24 characters that tell nothing and cannot be guessed. */
import { init } from '@paralleldrive/cuid2';

export const newId: () => string = init({ length: 24 });
