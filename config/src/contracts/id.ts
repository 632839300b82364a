/** How everything is called: a file of its own, for shapes that the common ones speak of. */
import { z } from 'zod';

export const id = z.string().min(1).describe('A documentId');
export type Id = z.infer<typeof id>;
