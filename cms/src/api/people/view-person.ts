/** All that staff may see of one person without asking to reveal it. */
import type { PersonDetail } from '@tiaohe/config';
import { refuse } from '../../platform/http/refusal';
import type { Platform } from '../../platform/platform';
import { accountBy } from '../../platform/rows/account';
import { enterpriseOf, enterpriseView, revisionOf } from '../account/account-view';
import { linkedPerson } from './linked-person';
import { findPerson, personView } from './list-people';
import { rolesOf } from './roles-of';
import { staffRevision } from './staff-links/staff-revision';

type ConsentRow = {
  kind: string;
  version: string | null;
  channel: string | null;
  given_at: Date;
  withdrawn_at: Date | null;
};
const iso = (at: Date): string => new Date(at).toISOString();

export async function viewPerson({
  platform,
  id,
}: {
  platform: Platform;
  id: string;
}): Promise<PersonDetail> {
  const { db } = platform;
  const row = (await findPerson(db, id)) ?? refuse('NOT_FOUND');
  const roles = await rolesOf({ db, rows: [row] });
  const base = { ...personView(platform, row), roles: roles.get(row.document_id) ?? [] };
  const linked = await linkedPerson({ db, row });
  if (row.door === 'staff')
    return {
      ...base,
      gender: null,
      address: null,
      revision: await staffRevision(db, row.id),
      enterprise: null,
      consents: [],
      cases: 0,
      linked,
    };

  const account = (await accountBy(db, { id: row.id })) ?? refuse('NOT_FOUND');
  const firm = await enterpriseOf(db, row.id);
  const licence = firm?.licence_material_id
    ? await db('materials')
        .where({ id: firm.licence_material_id })
        .first<{ document_id: string } | undefined>('document_id')
    : undefined;
  const view = enterpriseView(firm);
  const consents: ConsentRow[] = await db('consents')
    .where({ account_id: row.id })
    .orderBy('id', 'desc')
    .limit(20);
  const cases = (await db('parties')
    .where({ account_id: row.id })
    .countDistinct('case_id as count')
    .first()) as { count: string };
  return {
    ...base,
    gender: account.gender,
    address: account.address,
    revision: revisionOf(account, firm),
    enterprise: view ? { ...view, licenceMaterialId: licence?.document_id ?? null } : null,
    consents: consents.map(({ kind, version, channel, given_at, withdrawn_at }) => ({
      kind,
      version: version ?? '',
      channel: channel ?? '',
      givenAt: iso(given_at),
      withdrawnAt: withdrawn_at ? iso(withdrawn_at) : null,
    })),
    cases: Number(cases.count),
    linked,
  };
}
