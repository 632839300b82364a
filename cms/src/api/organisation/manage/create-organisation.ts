/** Makes an organisation, with an account of its own where one is named (R41). */
import type { Actor } from '../../../platform/actor';
import { recordAudit, type AuditLine } from '../../../platform/audit/record-audit';
import { insertRow } from '../../../platform/db/insert-row';
import type { Platform } from '../../../platform/platform';
import type { OrganisationRow } from '../../../platform/rows/organisation';
import { openAccount } from '../../people/open-account';
import { columnsOf, refuseTakenCode, type OrganisationInput } from './organisation-input';
import { placeOf } from './place-organisation';

export type FirstAccount = { name: string; phone: string };

export const createOrganisation = ({
  platform,
  actor,
  input,
  account,
  address,
}: {
  platform: Platform;
  actor: Actor;
  input: OrganisationInput & { name: string };
  /** Whoever edits the organisation's data from their side; they are texted. */
  account?: FirstAccount;
  address: string;
}): Promise<string> =>
  refuseTakenCode(() =>
    platform.transaction(async (trx) => {
      const now = platform.clock.now();
      const place = await placeOf(trx, input.parent ?? null, null);
      const row = await insertRow<OrganisationRow>({
        db: trx,
        table: 'organisations',
        now,
        row: { ...columnsOf(input), ...place, state: 'active', revision: 1 },
      });
      const line: AuditLine = {
        actor,
        action: 'organisation.create',
        subject: { type: 'organisation', id: row.document_id },
        detail: { name: row.name },
        address,
      };
      await recordAudit({ db: trx, now, line });
      if (account) {
        const opening = { ...account, role: 'organisation', organisationId: row.document_id };
        await openAccount({ platform, actor, opening, address });
      }
      return row.document_id;
    }),
  );
