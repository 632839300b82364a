/**
 * What people are told before they hand over data (个人信息保护法 arts. 17, 28–30). A centre may put its own text in the
 * setting `privacy-notice`; a new version asks everybody for consent again.
 */
import type { PrivacyNotice } from '@tiaohe/config';
import type { Knex } from 'knex';
import { readJson } from '../../platform/db/read-json';
import { refuse } from '../../platform/http/refusal';
import { fillText } from '../../platform/outbox/fill-text';
import { readSetting } from '../../platform/read-setting';
import { PRIVACY_TEXT } from './privacy-text';

const STANDARD: PrivacyNotice = { version: '2026-11', title: '个人信息处理说明', text: PRIVACY_TEXT };

export async function currentPrivacyNotice(db: Knex): Promise<PrivacyNotice> {
  const row = await db('settings')
    .where({ key: 'privacy-notice' })
    .first<{ value: unknown } | undefined>('value');
  const { version, title, text } = { ...STANDARD, ...readJson<Partial<PrivacyNotice>>(row?.value, {}) };
  const { name, phone, address } = await readSetting(db, 'centre');
  const centre = { centre: name, phone, address: address ? `，地址：${address}` : '' };
  return { version, title, text: fillText(text, centre) };
}

/** @throws Refusal CONSENT_REQUIRED unless it was the notice of today that was agreed to. */
export async function requireConsent({
  db,
  version,
}: {
  db: Knex;
  version: string | undefined;
}): Promise<string> {
  const { version: current } = await currentPrivacyNotice(db);
  return version === current ? current : refuse('CONSENT_REQUIRED');
}
