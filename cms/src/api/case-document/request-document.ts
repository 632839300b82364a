/**
 * Makes one document at a mediator's wish: the notice of rights before mediation, or a closing's document once more, with
 * values typed for it (R19a). Once somebody has signed, a document is made anew only by going back to mediation.
 */
import type { DocumentKind } from '@tiaohe/config';
import { z } from 'zod';
import type { OnRecord } from '../../platform/audit/on-record';
import { newId } from '../../platform/db/new-id';
import { refuse } from '../../platform/http/refusal';
import type { Platform } from '../../platform/platform';
import type { CaseDocumentRow } from '../../platform/rows/case-document';
import { vendorsOf } from '../../platform/vendors/vendors';
import { neededDocuments, type NeededDocument } from '../case/facts/needed-documents';
import { openCase, type OpenedCase } from '../case/read/open-case';
import { inCase } from '../case/write/in-case';
import { enabledTemplates } from '../document-template/enabled-templates';
import { chooseTemplates } from './generate/choose-templates';
import { collectData } from './generate/collect-data';
import { categoriesOf } from './generate/generate-documents';
import { storeDocument } from './generate/store-document';

export const requestBody = z.object({
  kind: z.enum([
    'agreement',
    'oral-agreement',
    'termination-notice',
    'confirmation-application',
    'rights-notice',
  ]),
  values: z
    .record(
      z
        .string()
        .regex(/^[\p{L}_][\p{L}\p{N}_]*$/u)
        .max(40),
      z.string().trim().max(2_000),
    )
    .default({}),
});
type Request = OnRecord & { caseId: string; input: z.infer<typeof requestBody> };

function askRequest({ row, hats, permissions }: OpenedCase, kind: DocumentKind): NeededDocument {
  const isMediator = hats.includes('mediator') && permissions.has('case.mediate');
  const isStaff = hats.includes('staff') && (permissions.has('case.close') || permissions.has('case.assign'));
  if (!isMediator && !isStaff) refuse('FORBIDDEN');
  if (kind === 'rights-notice' && (row.state === 'mediating' || row.state === 'closing'))
    return { kind, signed: true };
  if (row.state !== 'closing') refuse('ACTION_NOT_AVAILABLE');
  const needed = neededDocuments({ purpose: 'closing', outcome: row.outcome, form: row.agreement_form }).find(
    (one) => one.kind === kind,
  );
  return needed ?? refuse('ACTION_NOT_AVAILABLE', { message: '这个调解结果不需要这种文书' });
}

const standing = (platform: Platform, caseId: number, kind: DocumentKind) =>
  platform.db<CaseDocumentRow>('case_documents').where({ case_id: caseId, kind }).whereNot({ state: 'void' });

async function refuseSigned(platform: Platform, caseId: number, kind: DocumentKind): Promise<void> {
  const signed = await platform
    .db('signatures as s')
    .join('case_documents as d', 'd.id', 's.case_document_id')
    .where({ 'd.case_id': caseId, 'd.kind': kind, 's.state': 'signed' })
    .whereNot({ 'd.state': 'void' })
    .first('s.id');
  if (signed) refuse('CASE_LOCKED', { message: '已有人在这份文书上签字，不能重新生成' });
}

/** @returns the documentId of the new document. */
export async function requestDocument({ caseId, input, ...asked }: Request): Promise<string> {
  const { platform, actor } = asked;
  const { db } = platform;
  const opened = await openCase({ db, actor, id: caseId });
  const { row } = opened;
  const needed = askRequest(opened, input.kind);
  await refuseSigned(platform, row.id, input.kind);
  const { chosen } = chooseTemplates({
    needed: [needed],
    candidates: await enabledTemplates(db),
    categories: await categoriesOf(db, row.category),
    outcome: row.outcome,
  });
  const best =
    chosen.find(({ kind }) => kind === input.kind) ??
    refuse('NOT_CONFIGURED', { message: '没有可用的文书模板，请联系管理员添加' });

  const before = await standing(platform, row.id, input.kind);
  const data = await collectData({ platform, row, values: input.values });
  const key = `${row.id}:${row.revision}:${input.kind}:${best.template.document_id}:${newId()}`;
  const document = await storeDocument({
    platform,
    vault: vendorsOf(platform.strapi).vault,
    row,
    kind: input.kind,
    signed: needed.signed,
    template: best.template,
    data,
    key,
  });
  if (!document) return refuse('DUPLICATE');

  await inCase({ ...asked, id: caseId }, async (hand) => {
    const ids = before.map(({ id }) => id);
    const materialIds = before.flatMap(({ material_id }) => material_id ?? []);
    await hand
      .db('case_documents')
      .whereIn('id', ids)
      .update({ state: 'void', voided_at: hand.now, updated_at: hand.now });
    await hand
      .db('materials')
      .whereIn('id', materialIds)
      .update({ kind: 'other', note: '已作废，仅供备查', updated_at: hand.now });
    hand.timeline({ action: 'document', text: `生成了《${document.name ?? ''}》` });
    hand.audit({
      action: 'document.request',
      detail: {
        document: document.document_id,
        kind: input.kind,
        values: Object.keys(input.values),
        replaced: ids.length,
      },
    });
    if (needed.signed) hand.tell({ event: 'document-to-sign', occasion: `d${document.id}` });
  });
  return document.document_id;
}
