/** What a question about a case is answered from. */
import type { Knex } from 'knex';
import type { Actor } from '../../../platform/actor';
import type { OpenedCase } from '../read/open-case';

export type Asking = { db: Knex; now: Date; actor: Actor; opened: OpenedCase };
