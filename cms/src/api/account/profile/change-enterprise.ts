/** An enterprise mends its own registration. What staff had verified is to be verified again. */
import type { AccountActor } from '../../../access/actor';
import { recordAudit, type AuditLine } from '../../../audit/record-audit';
import { refuse } from '../../../http/refusal';
import type { Platform } from '../../../platform/platform';
import type { AccountRow } from '../account-row';
import { sayWhatIsTaken } from '../taken';
import type { EnterpriseRow } from './account-view';

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
  address: string;
};
export const PENDING = { verification: 'pending', verified_at: null, verification_note: null } as const;

export async function changeEnterprise({ platform, actor, account, change, address }: Change): Promise<void> {
  await sayWhatIsTaken(() =>
    platform.transaction(async (trx) => {
      const now = platform.clock.now();
      const row = await trx<EnterpriseRow>('enterprises')
        .where({ account_id: account.id })
        .forUpdate()
        .first();
      const firm = row ?? refuse('NOT_FOUND');
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
      const subject = { type: 'account', id: account.document_id } as const;
      const line: AuditLine = {
        actor,
        action: 'enterprise.change',
        subject,
        detail: { fields: Object.keys(change) },
        address,
      };
      await recordAudit({ db: trx, now, line });
    }),
  );
}
