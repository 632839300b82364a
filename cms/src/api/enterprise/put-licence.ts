/** Takes the photo of a business licence in place of an earlier one; verifying begins anew (R1b). */
import type { Context } from 'koa';
import { tooMany } from '../../access/attempts/begin-attempt';
import type { AccountActor } from '../../platform/actor';
import { recordAudit } from '../../platform/audit/record-audit';
import { insertRow } from '../../platform/db/insert-row';
import type { AskedWithoutBody } from '../../platform/http/endpoint';
import { refuse } from '../../platform/http/refusal';
import type { Platform } from '../../platform/platform';
import type { AccountRow } from '../../platform/rows/account';
import type { MaterialRow } from '../../platform/rows/material';
import type { EnterpriseRow } from '../account/account-view';
import { takeFile } from '../material/add/take-file';
import { PENDING } from './change-enterprise';

type Put = { platform: Platform; actor: AccountActor; account: AccountRow; ctx: Context; address: string };

export const LICENCE_BYTES = 10 * 1024 * 1024;
const LICENCE_TYPES = /^(image\/(png|jpeg|webp|bmp|heic)|application\/pdf)$/;
/** A photo that would not do is taken again; a hundred of them are somebody filling the disk. */
const MOST_PER_HOUR = 10;
const HOUR = 3_600_000;

/** Before its bytes are taken in: is there a firm, and not a photo every minute? */
export async function askLicence({ platform: { db, clock }, actor }: AskedWithoutBody): Promise<void> {
  if (actor.kind !== 'account') return refuse('FORBIDDEN');
  const lately = await db<MaterialRow>('materials')
    .where({ uploaded_by_account_id: actor.id, kind: 'licence' })
    .whereNull('case_id')
    .andWhere('uploaded_at', '>', new Date(clock.now().getTime() - HOUR))
    .select('id');
  if (lately.length >= MOST_PER_HOUR) tooMany(HOUR / 1_000);
  const firm = await db<EnterpriseRow>('enterprises').where({ account_id: actor.id }).first();
  if (!firm) refuse('NOT_FOUND');
}

export async function putLicence({ platform, actor, account, ctx, address }: Put): Promise<void> {
  const now = platform.clock.now();
  await askLicence({ platform, actor, params: {} });
  const file = await takeFile({ platform, ctx, maxBytes: LICENCE_BYTES });
  if (!LICENCE_TYPES.test(file.mime))
    refuse('FILE_TYPE_NOT_ALLOWED', { message: '请上传营业执照的照片或PDF' });

  await platform.transaction(async (trx) => {
    const held = await trx<EnterpriseRow>('enterprises')
      .where({ account_id: account.id })
      .forUpdate()
      .first();
    const material = await insertRow<MaterialRow>({
      db: trx,
      table: 'materials',
      now,
      row: {
        uploaded_by_account_id: account.id,
        kind: 'licence',
        name: file.name,
        mime: file.mime,
        size: String(file.size),
        sha256: file.sha256,
        storage_key: file.storageKey,
        visibility: 'staff',
        version: 1,
        uploader_name: account.real_name,
        uploaded_at: now,
        is_offline: false,
      },
    });
    if (held?.licence_material_id)
      await trx('materials').where({ id: held.licence_material_id }).update({ removed_at: now });
    await trx('enterprises')
      .where({ account_id: account.id })
      .update({ licence_material_id: material.id, ...PENDING, updated_at: now });
    const subject = { type: 'account', id: account.document_id } as const;
    const detail = { material: material.document_id, sha256: file.sha256 };
    await recordAudit({
      db: trx,
      now,
      line: { actor, action: 'enterprise.licence', subject, detail, address },
    });
  });
}
