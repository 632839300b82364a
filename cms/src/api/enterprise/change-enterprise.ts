/** An enterprise mends its own registration. What staff had verified is to be verified again. */
import type { AccountActor } from '../../platform/actor';
import { recordAudit, type AuditLine } from '../../platform/audit/record-audit';
import { refuse } from '../../platform/http/refusal';
import type { Platform } from '../../platform/platform';
import { auditedChanges } from '../../platform/revision/audited-changes';
import { weighEdit } from '../../platform/revision/weigh-edit';
import type { AccountRow } from '../../platform/rows/account';
import { lockPerson, personValues, underEnterprise } from '../account/person-values';
import { refuseTakenValues } from '../account/taken';

export type EnterpriseChange = {
  name?: string;
  creditCode?: string;
  legalRepresentative?: string;
  contact?: string;
  address?: string;
};
type Change = {
  platform: Platform;
  actor: AccountActor;
  account: AccountRow;
  change: EnterpriseChange;
  /** Of the person, of whom the enterprise is a part. */
  revision?: number;
  address: string;
};
export const PENDING = { verification: 'pending', verified_at: null, verification_note: null } as const;

export async function changeEnterprise({
  platform,
  actor,
  account,
  change,
  revision,
  address,
}: Change): Promise<void> {
  await refuseTakenValues(() =>
    platform.transaction(async (trx) => {
      const now = platform.clock.now();
      const person = await lockPerson(trx, { id: account.id });
      const firm = person.firm ?? refuse('NOT_FOUND');
      const subject = { type: 'account', id: account.document_id } as const;
      const wanted = underEnterprise(change);
      const held = personValues(person, platform.cipher);
      const stored = person.revision;
      const edit = await weighEdit({ db: trx, actor, subject, seen: revision, stored, wanted, held });
      const proved = {
        name: change.name ?? firm.name,
        credit_code: change.creditCode ?? firm.credit_code,
        legal_representative: change.legalRepresentative ?? firm.legal_representative,
      };
      const isSame = (Object.keys(proved) as (keyof typeof proved)[]).every(
        (key) => proved[key] === firm[key],
      );
      await trx('enterprises')
        .where({ id: firm.id })
        .update({
          ...proved,
          contact: change.contact ?? firm.contact,
          address: change.address ?? firm.address,
          ...(isSame ? {} : PENDING),
          updated_at: now,
        });
      const line: AuditLine = {
        actor,
        action: 'enterprise.change',
        subject,
        detail: {
          revision: edit.revision,
          fields: Object.keys(change),
          changes: auditedChanges({ edit, held, wanted }),
        },
        address,
      };
      await recordAudit({ db: trx, now, line });
    }),
  );
}
