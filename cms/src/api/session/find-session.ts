/** Sessions with the room that they are in. */
import type { Knex } from 'knex';
import type { SessionRow } from '../../platform/rows/session';

export type ListedSession = SessionRow & {
  case_document_id: string;
  room_document_id: string | null;
  room_name: string | null;
  room_location: string | null;
};

const query = (db: Knex) =>
  db('mediation_sessions as s')
    .join('cases as c', 'c.id', 's.case_id')
    .leftJoin('rooms as r', 'r.id', 's.room_id')
    .select<ListedSession[]>(
      's.*',
      'c.document_id as case_document_id',
      'r.document_id as room_document_id',
      'r.name as room_name',
      'r.location as room_location',
    );

export const listSessions = async (db: Knex, caseId: number): Promise<ListedSession[]> =>
  query(db).where({ 's.case_id': caseId }).orderBy('s.start_at');

export async function findSession(
  db: Knex,
  by: { id: number } | { document_id: string },
): Promise<ListedSession | null> {
  const [row] = await query(db).where('id' in by ? { 's.id': by.id } : { 's.document_id': by.document_id });
  return row ?? null;
}

export const roomOf = ({
  room_name,
  room_location,
}: ListedSession): { name: string; location: string } | null =>
  room_name === null ? null : { name: room_name, location: room_location ?? '' };
