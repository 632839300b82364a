/**
 * Takes in a signed paper original. The mediator or staff vouch for every signature on it; a party who hands in a photo
 * speaks for its own signature alone.
 */
import type { Context } from 'koa';
import type { Actor } from '../../platform/actor';
import type { OnRecord } from '../../platform/audit/on-record';
import { asJson } from '../../platform/db/insert-row';
import type { AskedWithoutBody } from '../../platform/http/endpoint';
import { refuse } from '../../platform/http/refusal';
import type { SignatureRow } from '../../platform/rows/signature';
import { lockDocument, openDocument, type OpenedDocument } from '../case-document/open-document';
import { inCase } from '../case/write/in-case';
import { insertMaterial } from '../material/add/insert-material';
import { takeFile } from '../material/add/take-file';
import { finishSigning } from './finish-signing';
import { findPending } from './sign-online';

export const PAPER_BYTES = 50 * 1024 * 1024;

function vouches({ opened: { hats, permissions } }: OpenedDocument): boolean {
  if (hats.includes('mediator')) return permissions.has('case.mediate');
  return hats.includes('staff') && (permissions.has('case.close') || permissions.has('case.assign'));
}

function pendingFor(actor: Actor, found: OpenedDocument): SignatureRow[] {
  const { document, signatures } = found;
  if (!vouches(found)) return actor.kind === 'account' ? [findPending(actor, found)] : refuse('FORBIDDEN');
  if (document.state === 'signed') refuse('ALREADY_SIGNED', { message: '这份文书已经全部签好' });
  if (document.state !== 'to-sign')
    refuse('ACTION_NOT_AVAILABLE', { message: '这份文书不需要签字，或已作废' });
  return signatures.filter(({ state }) => state === 'pending');
}

/** Before its bytes are taken in: does this document wait for somebody's paper? */
export async function askPaper({
  platform: { db },
  actor,
  params,
}: AskedWithoutBody<{ id: string }>): Promise<void> {
  pendingFor(actor, await openDocument({ db, actor, id: params.id }));
}

export async function signOnPaper({
  id,
  ctx,
  ...asked
}: OnRecord & { id: string; ctx: Context }): Promise<void> {
  const { platform, actor, address } = asked;
  const file = await takeFile({ platform, ctx, maxBytes: PAPER_BYTES });
  await inCase({ ...asked, id, of: 'case_documents' }, async (hand) => {
    const { db, now, opened } = hand;
    const current = await lockDocument({ db, id, opened });
    const pending = pendingFor(actor, current);
    const { document } = current;
    const material = await insertMaterial({
      db,
      now,
      actor,
      caseId: opened.row.id,
      source: { file },
      facts: {
        kind: 'signed-original',
        visibility: 'shared',
        side: null,
        note: `《${document.name ?? ''}》签字原件`,
      },
    });
    const evidence = {
      documentSha256: document.sha256,
      originalSha256: file.sha256,
      material: material.document_id,
      ip: address,
      receivedBy: actor.name,
    };
    await db('signatures')
      .whereIn(
        'id',
        pending.map((signature) => signature.id),
      )
      .where({ state: 'pending' })
      .update({
        state: 'signed',
        channel: 'paper',
        signed_at: now,
        document_sha256: document.sha256,
        evidence: asJson(evidence),
        updated_at: now,
      });
    hand.audit({
      action: 'document.sign-paper',
      subject: { type: 'document', id },
      detail: {
        signatures: pending.map((signature) => signature.document_id),
        material: material.document_id,
      },
    });
    await finishSigning(hand, document, `上传了《${document.name ?? ''}》的签字原件`);
  });
}
