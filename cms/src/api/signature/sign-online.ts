/**
 * Signs a document online: a drawn signature, the phone's code as proof of identity, the time, and the hash of what was
 * signed (电子签名法 art. 13: a reliable signature is its owner's alone, and shows every later change).
 */
import { z } from 'zod';
import type { Actor, AccountActor } from '../../platform/actor';
import type { OnRecord } from '../../platform/audit/on-record';
import { asJson } from '../../platform/db/insert-row';
import { refuse, refuseField } from '../../platform/http/refusal';
import { runTask } from '../../platform/off-thread/run-task';
import type { Ink } from '../../platform/off-thread/task-kinds';
import type { Platform } from '../../platform/platform';
import { accountBy } from '../../platform/rows/account';
import type { SignatureRow } from '../../platform/rows/signature';
import { vendorsOf } from '../../platform/vendors/vendors';
import { mineAmong } from '../case-document/list-documents';
import { lockDocument, openDocument, type OpenedDocument } from '../case-document/open-document';
import { identityGap } from '../case/read/who-signs';
import { inCase } from '../case/write/in-case';
import { isPaperOnly } from '../category/is-paper-only';
import { insertMaterial } from '../material/add/insert-material';
import { checkSmsCode, takeSmsCode } from '../sms-code/check-sms-code';
import { finishSigning } from './finish-signing';
import { readSignatureImage } from './read-signature-image';

export const onlineBody = z.object({
  image: z.string().max(600_000),
  smsCode: z
    .string()
    .trim()
    .regex(/^\d{4,8}$/, '请填写短信验证码'),
});
const INK_SENTENCES = {
  blank: '签名是空白的或太短，请重新签名',
  broken: '签名图片不完整，请重新签名',
} as const satisfies Record<Exclude<Ink, 'drawn'>, string>;
type SignOnline = OnRecord & { id: string; input: z.infer<typeof onlineBody>; userAgent: string };

/** The signature that this person still has to give. @throws what stands in the way, the most lasting reason first. */
export function findPending(actor: Actor, { document, signatures, opened }: OpenedDocument): SignatureRow {
  if (document.state === 'void' || document.state === 'preparing')
    refuse('ACTION_NOT_AVAILABLE', { message: '这份文书已作废或还没有生成好' });
  if (document.state === 'final') refuse('ACTION_NOT_AVAILABLE', { message: '这份文书不需要签字' });
  const [first] = mineAmong(signatures, actor, opened);
  if (!first) return refuse('FORBIDDEN');
  if (first.state === 'signed') refuse('ALREADY_SIGNED');
  if (first.state === 'refused') refuse('ACTION_NOT_AVAILABLE');
  return first;
}

async function proveIdentity({
  platform,
  actor,
  signature,
  found,
  smsCode,
}: {
  platform: Platform;
  actor: AccountActor;
  signature: SignatureRow;
  found: OpenedDocument;
  smsCode: string;
}) {
  const account = (await accountBy(platform.db, { id: actor.id })) ?? refuse('NOT_FOUND');
  const party = found.opened.parties.find(({ id }) => id === signature.party_id);
  const gap = identityGap(account, party);
  if (gap) refuse('ACTION_NOT_READY', { missing: [gap], message: gap.message });
  return checkSmsCode({
    platform,
    phone: platform.cipher.open(account.phone_cipher ?? ''),
    purpose: 'sign',
    code: smsCode,
  });
}

export async function signOnline({ id, input, userAgent, ...asked }: SignOnline): Promise<void> {
  const { platform, actor, address } = asked;
  if (actor.kind !== 'account') return refuse('FORBIDDEN');
  const found = await openDocument({ db: platform.db, actor, id });
  if (await isPaperOnly(platform.db, found.opened.row.category)) refuse('PAPER_SIGNATURE_ONLY');
  const pending = findPending(actor, found);
  const image = readSignatureImage(input.image);
  if (!image.ok) return refuseField('image', image.message);
  // Outside the transaction: a wrong code counts even though nothing else happens.
  const checked = await proveIdentity({ platform, actor, signature: pending, found, smsCode: input.smsCode });
  // The code is looked at first, so that a stranger's picture costs nothing; it is used up only further down.
  const ink = await runTask({ name: 'signature.ink', input: image.png, field: 'image' });
  if (ink !== 'drawn') return refuseField('image', INK_SENTENCES[ink]);
  const deposit = await vendorsOf(platform.strapi).vault.put({
    source: image.png,
    maxBytes: image.png.length,
  });

  await inCase({ ...asked, id, of: 'case_documents' }, async (hand) => {
    const { db, now, opened } = hand;
    const current = await lockDocument({ db, id, opened });
    const signature = findPending(actor, current);
    const { document } = current;
    await takeSmsCode({ trx: db, now, checked });
    const picture = await insertMaterial({
      db,
      now,
      actor,
      caseId: opened.row.id,
      source: { file: { name: `${signature.name ?? ''}签名.png`, ...deposit } },
      facts: { kind: 'other', visibility: 'staff', side: null, note: `《${document.name ?? ''}》签名` },
    });
    const evidence = {
      documentSha256: document.sha256,
      imageSha256: deposit.sha256,
      ip: address,
      userAgent: userAgent.slice(0, 300),
      codeVerifiedAt: now.toISOString(),
      account: actor.documentId,
    };
    const signed = await db('signatures')
      .where({ id: signature.id, state: 'pending' })
      .update({
        state: 'signed',
        channel: 'online',
        signed_at: now,
        image_id: picture.id,
        document_sha256: document.sha256,
        evidence: asJson(evidence),
        updated_at: now,
      });
    if (signed === 0) refuse('ALREADY_SIGNED');
    hand.audit({
      action: 'document.sign',
      subject: { type: 'document', id },
      detail: { signature: signature.document_id, documentSha256: document.sha256 },
    });
    await finishSigning(hand, document, `${signature.name ?? ''}签署了《${document.name ?? ''}》`);
  });
}
