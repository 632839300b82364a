/** After a signature: the story of the case, and when it was the last, the document is signed and people hear of it. */
import type { Knex } from 'knex';
import type { Actor } from '../../platform/actor';
import type { CaseRow } from '../../platform/rows/case';
import type { CaseDocumentRow } from '../../platform/rows/case-document';
import { categoryName } from '../category/category-name';
import { notify } from '../notice/send/notify';
import { addTimeline } from '../timeline-entry/add-timeline';

export async function finishSigning({
  db,
  now,
  actor,
  row,
  document,
  text,
}: {
  db: Knex;
  now: Date;
  actor: Actor;
  row: CaseRow;
  document: CaseDocumentRow;
  text: string;
}): Promise<boolean> {
  await addTimeline({
    db,
    now,
    actor,
    line: { caseId: row.id, revision: row.revision, action: 'sign', text },
  });
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
  await addTimeline({
    db,
    now,
    actor,
    line: {
      caseId: row.id,
      revision: row.revision,
      action: 'document-signed',
      text: `《${title}》已全部签好`,
    },
  });
  await notify({
    db,
    now,
    actor,
    event: 'document-signed',
    row,
    categoryName: await categoryName(db, row.category),
    words: { title },
    occasion: `d${document.id}`,
  });
  return true;
}
