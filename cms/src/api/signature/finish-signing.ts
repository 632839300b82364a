/** After a signature: the story of the case, and when it was the last, the document is signed and people hear of it. */
import type { CaseDocumentRow } from '../../platform/rows/case-document';
import type { CaseHand } from '../case/write/in-case';

export async function finishSigning(
  hand: CaseHand,
  document: CaseDocumentRow,
  text: string,
): Promise<boolean> {
  const { db, now } = hand;
  hand.timeline({ action: 'sign', text });
  const open = await db('signatures')
    .where({ case_document_id: document.id })
    .whereNot({ state: 'signed' })
    .first('id');
  if (open) return false;
  const changed = await db('case_documents')
    .where({ id: document.id, state: 'to-sign' })
    .update({ state: 'signed', updated_at: now });
  if (changed === 0) return false;
  const title = document.name ?? '文书';
  hand.timeline({ action: 'document-signed', text: `《${title}》已全部签好` });
  hand.tell({ event: 'document-signed', words: { title }, occasion: `d${document.id}` });
  return true;
}
