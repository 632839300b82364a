/** Fetches one document with its case and signatures for one actor. */
import type { Knex } from 'knex';
import type { Actor } from '../../platform/actor';
import { refuse } from '../../platform/http/refusal';
import type { SignatureRow } from '../../platform/rows/signature';
import { openCase, type OpenedCase } from '../case/read/open-case';
import { documentsOf, isOffice, signaturesOf, type ListedDocument } from './list-documents';

export type OpenedDocument = { document: ListedDocument; signatures: SignatureRow[]; opened: OpenedCase };
type In = { db: Knex; id: string; opened: OpenedCase };

/** A document of a case that is open already. */
async function documentIn({ db, id, opened }: In): Promise<OpenedDocument> {
  const [document] = await documentsOf(db, { document_id: id });
  if (!document || (document.state === 'void' && !isOffice(opened))) return refuse('NOT_FOUND');
  return { document, signatures: await signaturesOf(db, [document.id]), opened };
}

/** The same, for whoever holds the case's lock and will change the document. */
export async function lockDocument({ db, id, opened }: In): Promise<OpenedDocument> {
  await db('case_documents').where({ document_id: id }).forUpdate().first('id');
  return documentIn({ db, id, opened });
}

export const openDocument = async (asked: { db: Knex; actor: Actor; id: string }): Promise<OpenedDocument> =>
  documentIn({ ...asked, opened: await openCase({ ...asked, of: 'case_documents' }) });
