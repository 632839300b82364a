/** Adds a file to a case, or registers one that is kept offline. */
import type { Context } from 'koa';
import type { Actor } from '../../../platform/actor';
import type { OnRecord } from '../../../platform/audit/on-record';
import { refuseField } from '../../../platform/http/refusal';
import type { Platform } from '../../../platform/platform';
import type { MaterialRow } from '../../../platform/rows/material';
import { openCase, type OpenedCase } from '../../case/read/open-case';
import { inCase } from '../../case/write/in-case';
import { viewerOf } from '../read/viewer';
import { askAddition } from './ask-addition';
import { decideVisibility } from './decide-visibility';
import { insertMaterial, type MaterialSource } from './insert-material';
import type { NewMaterial } from './material-body';
import { hasFile, takeFile } from './take-file';

export type AddMaterial = OnRecord & { caseId: string; input: NewMaterial; ctx: Context };

export async function readSource({
  platform,
  ctx,
  input,
}: {
  platform: Platform;
  ctx: Context;
  input: Pick<NewMaterial, 'name' | 'offline'>;
}): Promise<MaterialSource> {
  if (hasFile(ctx)) return { file: await takeFile({ platform, ctx }), name: input.name };
  if (input.offline) return { offline: input.offline, name: input.name };
  return refuseField('file', '请选择要上传的文件，或填写线下保存地址');
}

const sideOf = (actor: Actor, opened: OpenedCase) => viewerOf(actor, opened).sides[0] ?? null;

export async function addMaterial({ caseId, input, ctx, ...asked }: AddMaterial): Promise<MaterialRow> {
  const { platform, actor } = asked;
  // Asked at the door of a form as well; what comes without one is asked here before anything is said of it.
  askAddition(actor, await openCase({ db: platform.db, actor, id: caseId }));
  const source = await readSource({ platform, ctx, input });
  // And again under the lock: the case may be handed in while a file uploads.
  return inCase({ ...asked, id: caseId }, async (hand) => {
    const { db, now, opened } = hand;
    askAddition(actor, opened);
    const side = sideOf(actor, opened);
    const visibility = decideVisibility({
      asked: input.visibility,
      kind: input.kind,
      isParty: side !== null,
    });
    const row = await insertMaterial({
      db,
      now,
      actor,
      caseId: opened.row.id,
      source,
      facts: { kind: input.kind, visibility, side, note: input.note },
    });
    hand.audit({
      action: 'material.add',
      detail: { material: row.document_id, kind: row.kind, sha256: row.sha256, offline: row.is_offline },
    });
    return row;
  });
}
