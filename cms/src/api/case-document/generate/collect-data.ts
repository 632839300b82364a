/** Fetches what a document says about a case. */
import { sayDay, SESSION_KINDS, shanghaiTime } from '@tiaohe/config';
import type { Knex } from 'knex';
import { readJson } from '../../../platform/db/read-json';
import type { DocumentData, MediatorData } from '../../../platform/off-thread/document-data';
import type { Platform } from '../../../platform/platform';
import { readSetting } from '../../../platform/read-setting';
import type { CaseRow } from '../../../platform/rows/case';
import type { PartyRow } from '../../../platform/rows/party';
import { peopleOf } from '../../case/read/people-of';
import { categoryName } from '../../category/category-name';
import { sayPlace } from '../../session/book/say-session';
import { listSessions, roomOf } from '../../session/find-session';
import { buildData } from './build-data';
import { partyData } from './party-data';

type Mediator = { name: string; title: string | null; organisation: string | null; is_lead: boolean };
const SIDE_ORDER = ['applicant', 'respondent', 'third-party'];

async function mediatorsFor(db: Knex, caseId: number): Promise<MediatorData[]> {
  const rows = await db('case_mediators as c')
    .join('mediators as m', 'm.id', 'c.mediator_id')
    .leftJoin('organisations as o', 'o.id', 'm.organisation_id')
    .where({ 'c.case_id': caseId, 'c.state': 'active' })
    .orderBy([{ column: 'c.is_lead', order: 'desc' }, { column: 'c.id' }])
    .select<Mediator[]>('m.name', 'm.title', 'o.name as organisation', 'c.is_lead');
  return rows.map(({ is_lead, ...mediator }) => ({ ...mediator, isLead: is_lead }));
}

type Known = {
  id: number;
  id_number_cipher: string | null;
  gender: PartyRow['gender'];
  address: string | null;
};

/** What the other side could not say of a person, the person's own account does. */
async function withAccounts(db: Knex, parties: readonly PartyRow[]): Promise<PartyRow[]> {
  const ids = parties.map(({ account_id }) => account_id).filter((id): id is number => id !== null);
  const accounts = await db('up_users')
    .whereIn('id', ids)
    .select<Known[]>('id', 'id_number_cipher', 'gender', 'address');
  return parties.map((party) => {
    const account = accounts.find(({ id }) => id === party.account_id);
    if (!account || party.kind !== 'person') return party;
    return {
      ...party,
      id_number_cipher: party.id_number_cipher ?? account.id_number_cipher,
      gender: party.gender ?? account.gender,
      address: party.address ?? account.address,
    };
  });
}

export async function collectData({
  platform,
  row,
  values,
}: {
  platform: Platform;
  row: CaseRow;
  values?: Record<string, string>;
}): Promise<DocumentData> {
  const { db, cipher } = platform;
  const now = platform.clock.now();
  const parties = await withAccounts(
    db,
    (await peopleOf(db, row.id)).parties.filter(({ withdrawn_at }) => withdrawn_at === null),
  );
  parties.sort(
    (a, b) => SIDE_ORDER.indexOf(a.side) - SIDE_ORDER.indexOf(b.side) || a.sort_order - b.sort_order,
  );
  const held = (await listSessions(db, row.id)).filter(
    ({ state, start_at }) => state !== 'cancelled' && start_at <= now,
  );
  const centre = readJson(await readSetting(db, 'centre'), { name: '', phone: '', address: '' });
  return buildData({
    row,
    parties: parties.map((party) => ({ side: party.side, data: partyData(party, cipher) })),
    mediators: await mediatorsFor(db, row.id),
    sessions: held.map((session) => ({
      time: `${sayDay(session.start_at)} ${shanghaiTime(session.start_at)}`,
      place: sayPlace({ ...session, room: roomOf(session) }) || null,
      kind: SESSION_KINDS[session.kind],
    })),
    centre: { name: centre.name, phone: centre.phone || null, address: centre.address || null },
    categoryName: await categoryName(db, row.category),
    now,
    values,
  });
}
