/** Fills one template and stores what comes out: file, material, document, signatures. Twice under one key is once. */
import { DOCUMENT_KINDS, type DocumentKind, type MaterialKind } from '@tiaohe/config';
import type { Vault } from '@tiaohe/file-vault';
import { SYSTEM } from '../../../platform/actor';
import { asJson, insertRows } from '../../../platform/db/insert-row';
import { newId } from '../../../platform/db/new-id';
import type { DocumentData } from '../../../platform/off-thread/document-data';
import { runTask } from '../../../platform/off-thread/run-task';
import type { Platform } from '../../../platform/platform';
import type { CaseRow } from '../../../platform/rows/case';
import type { CaseDocumentRow } from '../../../platform/rows/case-document';
import { templateBytes, type UsableTemplate } from '../../document-template/enabled-templates';
import { labelOfField } from '../../document-template/field-catalogue';
import { insertMaterial } from '../../material/add/insert-material';
import { signersOf } from './signers-of';

const LARGEST = 20 * 1024 * 1024;

/** The archive's checklist counts agreements and notices; the other papers must not stand in for them. */
const MATERIAL_OF: Record<DocumentKind, MaterialKind> = {
  agreement: 'agreement',
  'oral-agreement': 'agreement',
  'termination-notice': 'notice',
  'refusal-notice': 'notice',
  'confirmation-application': 'other',
  'rights-notice': 'other',
};

type Store = {
  platform: Platform;
  vault: Vault;
  row: CaseRow;
  kind: DocumentKind;
  signed: boolean;
  template: UsableTemplate;
  data: DocumentData;
  key: string;
};

/** @returns the document's row, or null when an earlier try had stored it already. */
export async function storeDocument({
  platform,
  vault,
  row,
  kind,
  signed,
  template,
  data,
  key,
}: Store): Promise<CaseDocumentRow | null> {
  const known = await platform.db('case_documents').where({ generation_key: key }).first('id');
  if (known) return null;
  const { file, missing } = await runTask({
    name: 'template.fill',
    input: { file: await templateBytes({ vault, storageKey: template.storage_key ?? '' }), data },
    field: 'file',
  });
  const deposit = await vault.put({ source: Buffer.from(file), maxBytes: LARGEST });
  const now = platform.clock.now();

  return platform.transaction(async (db) => {
    const stamp = { document_id: newId(), created_at: now, updated_at: now, published_at: now, locale: null };
    const [document] = (await db('case_documents')
      .insert({
        ...stamp,
        case_id: row.id,
        kind,
        name: DOCUMENT_KINDS[kind],
        state: signed ? 'to-sign' : 'final',
        template_id: template.id,
        template_version: template.version,
        sha256: deposit.sha256,
        needs_signature: signed,
        generated_at: now,
        missing_fields: asJson(missing.map((path) => ({ path, label: labelOfField(path) }))),
        generation_key: key,
      })
      .onConflict('generation_key')
      .ignore()
      .returning('*')) as CaseDocumentRow[];
    if (!document) return null;
    const name = `${DOCUMENT_KINDS[kind]} ${row.acceptance_number ?? row.number ?? ''}`.trim();
    const material = await insertMaterial({
      db,
      now,
      actor: SYSTEM,
      caseId: row.id,
      source: { file: { name: `${name}.docx`, ...deposit } },
      facts: { kind: MATERIAL_OF[kind], visibility: 'shared', side: null },
    });
    await db('case_documents').where({ id: document.id }).update({ material_id: material.id });
    if (signed) {
      const signers = await signersOf({ db, caseId: row.id, kind });
      await insertRows({
        db,
        table: 'signatures',
        now,
        rows: signers.map((signer) => ({
          ...signer,
          case_document_id: document.id,
          document_sha256: deposit.sha256,
        })),
      });
    }
    return { ...document, material_id: material.id };
  });
}
