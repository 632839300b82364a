/** Whose a job is, and whether they may still have it: asked when it begins, at each turn, at each download. */
import { jobKindOf } from '@tiaohe/config';
import { accountActorById } from '../../access/load-account-actor';
import { staffActorById } from '../../access/load-staff-actor';
import type { Actor } from '../../platform/actor';
import { refuse } from '../../platform/http/refusal';
import type { Platform } from '../../platform/platform';
import type { JobRow } from '../../platform/rows/job';
import type { JobOwner } from './job-work';

export const askOwner = (actor: Actor): JobOwner =>
  actor.kind === 'account' || actor.kind === 'staff' ? actor : refuse('FORBIDDEN');

/** The rows of one owner. */
export const ownedBy = ({ kind, id }: JobOwner): Partial<JobRow> =>
  kind === 'staff' ? { owner_staff: id } : { owner_account_id: id };

/** As triggers say it on the channel `jobs`, before the row's id. */
export const ownerWord = ({ kind, id }: JobOwner): string => `${kind}:${id}:`;

/** @returns null when the owner is gone, or no longer holds what the kind asks for. */
export async function entitledOwner({
  platform,
  job,
}: {
  platform: Platform;
  job: Pick<JobRow, 'kind' | 'owner_staff' | 'owner_account_id' | 'acting'>;
}): Promise<JobOwner | null> {
  const { db } = platform;
  const { permission } = jobKindOf(job.kind);
  const owner =
    job.owner_staff === null
      ? await accountActorById({
          db,
          id: job.owner_account_id ?? 0,
          // What is asked of nobody's role does not end with a role.
          actingAs: permission === null ? null : job.acting,
        })
      : await staffActorById({ db, id: job.owner_staff, now: new Date() });
  return owner && (permission === null || owner.permissions.has(permission)) ? owner : null;
}
