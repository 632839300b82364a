/** How the other side comes in (R3b, R3c): by their account when they have one, by an invitation when not. */
import { randomInt } from 'node:crypto';
import { DAY_MS, endOfDayAfter, sayMoment } from '@tiaohe/config';
import { SYSTEM } from '../../../platform/actor';
import { insertRow } from '../../../platform/db/insert-row';
import { OFFICE_SMS_PER_DAY } from '../../../platform/outbox/office-sms-rules';
import { promiseOfficeSms } from '../../../platform/outbox/promise-office-sms';
import { readSetting } from '../../../platform/read-setting';
import type { PartyRow } from '../../../platform/rows/party';
import { categoryName } from '../../category/category-name';
import { ensureRespondentSeat } from '../../membership/ensure-respondent-seat';
import type { Effect, MoveContext } from '../lifecycle/context';
import { accountOfParty } from '../read/account-of-party';

/** No 0/O, 1/I: people read these aloud on the phone. */
const CODE_LETTERS = '23456789ABCDEFGHJKLMNPQRSTUVWXYZ';
const CODE_LENGTH = 8;
const INVITATION_DAYS = 30;

const newCode = (): string =>
  Array.from({ length: CODE_LENGTH }, () => CODE_LETTERS[randomInt(CODE_LETTERS.length)]).join('');

async function invite(context: MoveContext, party: PartyRow): Promise<void> {
  const { db, now, platform, opened } = context;
  if (!party.phone_cipher) return;
  const code = newCode();
  const expiresAt = new Date(now.getTime() + INVITATION_DAYS * DAY_MS);
  const invitation = await insertRow({
    db,
    table: 'invitations',
    now,
    row: {
      case_id: opened.row.id,
      party_id: party.id,
      code_index: platform.cipher.index('code', code),
      state: 'open',
      expires_at: expiresAt,
    },
  });
  const category = await categoryName(db, opened.row.category);
  const centre = await readSetting(db, 'centre');
  const dueAt = await promiseOfficeSms({
    platform,
    db,
    now,
    key: `invitation:${invitation.id}`,
    sealedPhone: party.phone_cipher,
    template: 'invitation',
    params: [category, code, centre.phone],
    goodUntil: expiresAt,
  });
  if (dueAt > now) sayPostponed(context, party, dueAt);
}

/** Nobody wonders why the other side says that no message came. */
const sayPostponed = ({ timeline }: MoveContext, party: PartyRow, dueAt: Date): void =>
  timeline({
    action: 'invitation-postponed',
    text: `今天发给这个号码的短信已满${OFFICE_SMS_PER_DAY}条，给${party.name}的邀请短信将于${sayMoment(dueAt)}发出；着急的话，请直接打电话`,
    visibility: 'staff',
  });

export const linkRespondents: Effect = async (context) => {
  const { db, now, opened, platform } = context;
  // In one order everywhere: two cases with the same two phones would otherwise wait for each other.
  const respondents = opened.parties
    .filter(({ side, withdrawn_at }) => side !== 'applicant' && withdrawn_at === null)
    .sort((a, b) => (a.phone_index ?? '').localeCompare(b.phone_index ?? ''));
  for (const party of respondents) {
    const account_id = party.account_id ?? (await accountOfParty(db, party));
    const isInvited = account_id === null && party.invited_at === null;
    await db('parties')
      .where({ id: party.id })
      .update({
        account_id,
        linked_at: party.linked_at ?? now,
        invited_at: isInvited ? now : party.invited_at,
        updated_at: now,
      });
    if (isInvited) await invite(context, party);
    if (account_id !== null)
      await ensureRespondentSeat({ platform, trx: db, actor: SYSTEM, accountId: account_id });
  }
};

export const setSupplementDue: Effect = async ({ db, now, opened, patch, words }) => {
  // A second request opens their part again: what they said the first time stays in its round.
  await db('parties')
    .where({ case_id: opened.row.id, side: 'respondent' })
    .update({ supplemented_at: null, updated_at: now });
  const due = endOfDayAfter(now, await readSetting(db, 'supplement-days'));
  patch.supplement_due_at = due;
  words.due = sayMoment(due);
};

export const keepOpinion: Effect<'supplement'> = async ({
  db,
  now,
  actor,
  opened,
  patch,
  from,
  to,
  input,
}) => {
  const { opinion, text } = input;
  if (actor.kind === 'account') {
    await db('parties')
      .where({ case_id: opened.row.id, account_id: actor.id })
      .whereNot({ side: 'applicant' })
      .update({
        opinion: opinion ?? null,
        opinion_text: text ?? null,
        supplemented_at: now,
        updated_at: now,
      });
  }
  if (to !== from) patch.supplement_due_at = null;
};
