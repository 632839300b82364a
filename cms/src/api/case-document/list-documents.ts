/** The documents of a case as one person sees them. Parties do not see void ones. */
import type { DocumentView, NamedField } from '@tiaohe/config';
import type { Knex } from 'knex';
import type { Actor } from '../../platform/actor';
import { readJson } from '../../platform/db/read-json';
import type { CaseDocumentRow } from '../../platform/rows/case-document';
import type { SignatureRow } from '../../platform/rows/signature';
import type { OpenedCase } from '../case/read/open-case';
import { isPaperOnly } from '../category/is-paper-only';

export type ListedDocument = CaseDocumentRow & { material_document_id: string | null };

export const documentsOf = async (
  db: Knex,
  by: { case_id: number } | { document_id: string },
): Promise<ListedDocument[]> =>
  db('case_documents as d')
    .leftJoin('materials as m', 'm.id', 'd.material_id')
    .where('case_id' in by ? { 'd.case_id': by.case_id } : { 'd.document_id': by.document_id })
    .orderBy('d.id')
    .select<ListedDocument[]>('d.*', 'm.document_id as material_document_id');

export const signaturesOf = async (db: Knex, documentIds: readonly number[]): Promise<SignatureRow[]> =>
  documentIds.length === 0
    ? []
    : db<SignatureRow>('signatures')
        .whereIn('case_document_id', [...documentIds])
        .orderBy('id');

export const isOffice = ({ hats }: Pick<OpenedCase, 'hats'>): boolean =>
  hats.includes('staff') || hats.includes('mediator');

/** Signatures that are this person's to give: the pending first. */
export function mineAmong(
  signatures: readonly SignatureRow[],
  actor: Actor,
  { parties, mediators, hats }: OpenedCase,
): SignatureRow[] {
  if (actor.kind !== 'account') return [];
  const partyIds = parties.filter(({ account_id }) => account_id === actor.id).map(({ id }) => id);
  const mediatorIds = hats.includes('mediator')
    ? mediators.filter(({ account_id }) => account_id === actor.id).map(({ mediator_id }) => mediator_id)
    : [];
  const isParty = hats.includes('applicant') || hats.includes('respondent');
  const mine = signatures.filter(
    ({ party_id, mediator_id }) =>
      (isParty && party_id !== null && partyIds.includes(party_id)) ||
      (mediator_id !== null && mediatorIds.includes(mediator_id)),
  );
  return mine.sort((a, b) => Number(a.state !== 'pending') - Number(b.state !== 'pending') || a.id - b.id);
}

export function toDocumentView({
  row,
  signatures,
  mine,
  paperOnly,
  office,
}: {
  row: ListedDocument;
  signatures: readonly SignatureRow[];
  mine: SignatureRow | undefined;
  paperOnly: boolean;
  office: boolean;
}): DocumentView {
  return {
    id: row.document_id,
    kind: row.kind,
    name: row.name ?? '',
    state: row.state,
    sha256: row.sha256,
    generatedAt: row.generated_at?.toISOString() ?? null,
    materialId: row.material_document_id,
    paperOnly,
    signatures: signatures.map(({ document_id: id, role, name, state, channel, signed_at }) => ({
      id,
      role,
      name: name ?? '',
      state,
      channel,
      signedAt: signed_at?.toISOString() ?? null,
    })),
    mySignature: mine?.document_id ?? null,
    missing: office ? readJson<NamedField[]>(row.missing_fields, []) : [],
  };
}

export async function listDocuments({
  db,
  actor,
  opened,
}: {
  db: Knex;
  actor: Actor;
  opened: OpenedCase;
}): Promise<DocumentView[]> {
  const office = isOffice(opened);
  const rows = (await documentsOf(db, { case_id: opened.row.id })).filter(
    ({ state }) => office || state !== 'void',
  );
  const signatures = await signaturesOf(
    db,
    rows.map(({ id }) => id),
  );
  const paperOnly = await isPaperOnly(db, opened.row.category);
  return rows.map((row) => {
    const own = signatures.filter(({ case_document_id }) => case_document_id === row.id);
    return toDocumentView({
      row,
      signatures: own,
      mine: mineAmong(own, actor, opened)[0],
      paperOnly,
      office,
    });
  });
}
