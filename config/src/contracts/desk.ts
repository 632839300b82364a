/** The staff home page: what waits for this person, the figures, what just happened. */
import { z } from 'zod';
import { PERMISSIONS } from '../permissions';
import { id, oneOf } from './common';
import { feedEntry, overview } from './statistics';

export const todoView = z
  .strictObject({
    key: z.string(),
    label: z.string(),
    hint: z.string(),
    count: z.int(),
    filter: z.record(z.string(), z.string()).describe('Of the list that shows them'),
  })
  .meta({ id: 'TodoView' });
export type TodoView = z.infer<typeof todoView>;

export const homeView = z
  .strictObject({
    todos: todoView.array(),
    figures: overview.nullable().describe('Null for whoever may not read cases'),
    recent: feedEntry.array(),
  })
  .meta({ id: 'HomeView' });
export type HomeView = z.infer<typeof homeView>;

export const staffMe = z
  .strictObject({
    id,
    name: z.string(),
    email: z.string(),
    roles: z.string().array().readonly(),
    permissions: oneOf(PERMISSIONS).array(),
  })
  .meta({ id: 'StaffMe' });
export type StaffMe = z.infer<typeof staffMe>;
