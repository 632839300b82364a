/** Staff make a code for an organisation. A new one voids the one before; it is shown this once. */
import { DAY_MS, type IssuedCode } from '@tiaohe/config';
import type { Actor } from '../../../platform/actor';
import { onRecord } from '../../../platform/audit/on-record';
import { refuse } from '../../../platform/http/refusal';
import type { Platform } from '../../../platform/platform';
import { organisationBy } from '../../../platform/rows/find-organisation';
import { bindingIndex, CODE_DAYS, makeBindingCode } from './binding-code';

export async function issueBindingCode({
  platform,
  actor,
  id,
  address,
}: {
  platform: Platform;
  actor: Actor;
  id: string;
  address: string;
}): Promise<IssuedCode> {
  const code = makeBindingCode();
  const now = platform.clock.now();
  const expiresAt = new Date(now.getTime() + CODE_DAYS * DAY_MS);
  await onRecord({ platform, actor, address }, async ({ db, audit }) => {
    const row = (await organisationBy(db, id)) ?? refuse('NOT_FOUND');
    await db('organisations')
      .where({ id: row.id })
      .update({
        binding_code_index: bindingIndex(platform.cipher, code),
        binding_code_expires_at: expiresAt,
      });
    audit({
      action: 'organisation.issue-code',
      subject: { type: 'organisation', id },
      detail: { expiresAt: expiresAt.toISOString() },
    });
  });
  return { code, expiresAt: expiresAt.toISOString() };
}
