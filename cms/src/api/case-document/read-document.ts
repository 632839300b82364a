/** A document for reading and signing: its text, its signatures, a link to the file. */
import { buffer } from 'node:stream/consumers';
import type { DocumentText } from '@tiaohe/config';
import type { Actor } from '../../platform/actor';
import { runTask } from '../../platform/off-thread/run-task';
import type { Platform } from '../../platform/platform';
import type { MaterialRow } from '../../platform/rows/material';
import { vendorsOf } from '../../platform/vendors/vendors';
import { isPaperOnly } from '../category/is-paper-only';
import { linkToMaterial } from '../material/read/material-link';
import { isOffice, mineAmong, toDocumentView } from './list-documents';
import { openDocument } from './open-document';

export async function readDocument({
  platform,
  actor,
  id,
}: {
  platform: Platform;
  actor: Actor;
  id: string;
}): Promise<DocumentText> {
  const { db } = platform;
  const { document, signatures, opened } = await openDocument({ db, actor, id });
  const material = document.material_id
    ? await db<MaterialRow>('materials').where({ id: document.material_id }).first()
    : undefined;
  const file = material?.storage_key
    ? await buffer(await vendorsOf(platform.strapi).vault.open(material.storage_key))
    : null;
  const view = toDocumentView({
    row: document,
    signatures,
    mine: mineAmong(signatures, actor, opened)[0],
    paperOnly: await isPaperOnly(db, opened.row.category),
    office: isOffice(opened),
  });
  return {
    ...view,
    caseId: opened.row.document_id,
    caseNumber: opened.row.number,
    paragraphs: file ? await runTask({ name: 'document.read', input: file, field: 'file' }) : [],
    contentUrl: material ? ((await linkToMaterial({ platform, material }))?.url ?? null) : null,
  };
}
