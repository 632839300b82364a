/** The organisation that a code stands for. Every try counts, so that codes cannot be guessed. */
import type { Knex } from 'knex';
import { beginAttempt } from '../../../access/attempts/begin-attempt';
import { refuse } from '../../../platform/http/refusal';
import type { Platform } from '../../../platform/platform';
import type { OrganisationRow } from '../../../platform/rows/organisation';
import { bindingIndex } from './binding-code';

const goodCode = (platform: Platform, db: Knex, code: string) =>
  db<OrganisationRow>('organisations')
    .where({ binding_code_index: bindingIndex(platform.cipher, code) })
    .andWhere('binding_code_expires_at', '>', platform.clock.now())
    .andWhereRaw(`state is distinct from 'removed'`);

/** @throws Refusal BINDING_CODE_WRONG, whatever was wrong with it. */
export async function findByCode({
  platform,
  code,
  subject,
  address,
}: {
  platform: Platform;
  code: string;
  /** Who tries. */
  subject: string;
  address: string;
}): Promise<OrganisationRow> {
  const attempt = await beginAttempt({ platform, kind: 'binding', subject, address });
  const row = (await goodCode(platform, platform.db, code).first()) as OrganisationRow | undefined;
  if (!row)
    return refuse('BINDING_CODE_WRONG', { fields: [{ field: 'code', message: '绑定码不正确或已过期' }] });
  await attempt.succeeded();
  return row;
}

/** Uses the code up inside the transaction that needed it. Of two who typed it at once the first has it. */
export async function takeCode(platform: Platform, trx: Knex.Transaction, code: string): Promise<void> {
  const count = await goodCode(platform, trx, code).update({
    binding_code_index: null,
    binding_code_expires_at: null,
  });
  if (count !== 1) refuse('BINDING_CODE_WRONG');
}
