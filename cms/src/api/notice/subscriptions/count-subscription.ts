/** Changes the count of a person's permissions for one template, whoever else changes it at the same moment. */
import type { WechatTemplate } from '@tiaohe/config';
import type { Knex } from 'knex';
import { newId } from '../../../platform/db/new-id';

export type Happening = 'allowed' | 'reopened' | 'refused' | 'banned' | 'withdrawn' | 'sent' | 'exhausted';

/** What each happening makes of the row. A permission given after more were used than we knew of starts from there. */
const CHANGES: Record<Happening, { granted?: string; consumed?: string; state?: string }> = {
  allowed: { granted: 'greatest(coalesce(s.granted, 0), coalesce(s.consumed, 0)) + 1', state: 'accept' },
  reopened: { state: 'accept' },
  // Permissions given before stay good.
  refused: { state: 'reject' },
  banned: { granted: 'coalesce(s.consumed, 0)', state: 'ban' },
  withdrawn: { granted: 'coalesce(s.consumed, 0)', state: 'reject' },
  sent: { consumed: 'coalesce(s.consumed, 0) + 1' },
  exhausted: { granted: 'coalesce(s.consumed, 0)' },
};
const FIRST: Record<Happening, { granted: number; consumed: number }> = {
  allowed: { granted: 1, consumed: 0 },
  reopened: { granted: 0, consumed: 0 },
  refused: { granted: 0, consumed: 0 },
  banned: { granted: 0, consumed: 0 },
  withdrawn: { granted: 0, consumed: 0 },
  sent: { granted: 0, consumed: 1 },
  exhausted: { granted: 0, consumed: 0 },
};

/** @param at when it happened: letters may come late, and an older choice does not undo a newer one. */
export async function countSubscription({
  db,
  now,
  accountId,
  openid,
  template,
  happening,
  at,
}: {
  db: Knex;
  now: Date;
  accountId: number;
  openid: string;
  template: WechatTemplate;
  happening: Happening;
  at: Date;
}): Promise<void> {
  const { granted = 's.granted', consumed = 's.consumed', state } = CHANGES[happening];
  const isNewer = '(s.state_at is null or s.state_at <= excluded.state_at)';
  const choice = state ? `case when ${isNewer} then excluded.state else s.state end` : 's.state';
  const chosenAt = state ? 'greatest(s.state_at, excluded.state_at)' : 's.state_at';
  await db.raw(
    `insert into wechat_subscriptions as s
       (document_id, account_id, openid, template, granted, consumed, state, state_at, created_at, updated_at, published_at)
     values (:id, :accountId, :openid, :template, :granted, :consumed, :state, :stateAt, :now, :now, :now)
     on conflict (openid, template) do update set
       account_id = excluded.account_id, granted = ${granted}, consumed = ${consumed},
       state = ${choice}, state_at = ${chosenAt}, updated_at = excluded.updated_at`,
    {
      id: newId(),
      accountId,
      openid,
      template,
      ...FIRST[happening],
      state: state ?? null,
      stateAt: state ? at : null,
      now,
    },
  );
}
