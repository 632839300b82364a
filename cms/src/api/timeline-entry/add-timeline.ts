/** Adds one line to a case's story. */
import type { CaseState, TimelineAction, Visibility } from '@tiaohe/config';
import type { Knex } from 'knex';
import type { Actor } from '../../platform/actor';
import { asJson, insertRow } from '../../platform/db/insert-row';

export type TimelineLine = {
  caseId: number;
  revision: number;
  action: TimelineAction;
  text: string;
  from?: CaseState | null;
  to?: CaseState | null;
  visibility?: Visibility;
  detail?: unknown;
};

/** A line as its table keeps it. */
export const timelineColumns = (
  { caseId, revision, action, text, from = null, to = null, visibility = 'shared', detail }: TimelineLine,
  { now, actor }: { now: Date; actor: Actor },
) => ({
  case_id: caseId,
  at: now,
  action,
  from_state: from,
  to_state: to,
  actor_kind: actor.kind,
  actor_name: actor.name,
  text,
  visibility,
  revision,
  detail: asJson(detail),
});

export async function addTimeline({
  db,
  now,
  actor,
  line,
}: {
  db: Knex;
  now: Date;
  actor: Actor;
  line: TimelineLine;
}): Promise<void> {
  await insertRow({ db, table: 'timeline_entries', now, row: timelineColumns(line, { now, actor }) });
}
