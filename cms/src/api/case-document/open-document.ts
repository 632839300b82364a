/** Fetches one document with its case and signatures for one actor. */
import type { Knex } from 'knex';
import type { Actor } from '../../platform/actor';
import { refuse } from '../../platform/http/refusal';
import type { SignatureRow } from '../../platform/rows/signature';
import { openCase, type OpenedCase } from '../case/read/open-case';
import { documentsOf, isOffice, signaturesOf, type ListedDocument } from './list-documents';

export type OpenedDocument = { document: ListedDocument; signatures: SignatureRow[]; opened: OpenedCase };

/** @param lock takes the case and the document for update, in this order. */
export async function openDocument({
  db,
  actor,
  id,
  lock = false,
}: {
  db: Knex;
  actor: Actor;
  id: string;
  lock?: boolean;
}): Promise<OpenedDocument> {
  const found = await db('case_documents as d')
    .join('cases as c', 'c.id', 'd.case_id')
    .where({ 'd.document_id': id })
    .first<{ case_document_id: string } | undefined>('c.document_id as case_document_id');
  const opened = await openCase({ db, actor, id: found?.case_document_id ?? refuse('NOT_FOUND'), lock });
  if (lock) await db('case_documents').where({ document_id: id }).forUpdate().first('id');
  const [document] = await documentsOf(db, { document_id: id });
  if (!document || (document.state === 'void' && !isOffice(opened))) return refuse('NOT_FOUND');
  return { document, signatures: await signaturesOf(db, [document.id]), opened };
}
