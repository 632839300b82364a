/** The calls of a case, as staff read them: every turn, result and recording (R5b). */
import { CALL_RESULTS, type CallView, type PartySide } from '@tiaohe/config';
import type { Knex } from 'knex';
import type { CallAttemptRow } from '../../platform/rows/call-attempt';
import type { CallTaskRow } from '../../platform/rows/call-task';

export async function viewCalls({ db, caseId }: { db: Knex; caseId: number }): Promise<CallView[]> {
  const tasks = await db('call_tasks as t')
    .join('parties as p', 'p.id', 't.party_id')
    .where({ 't.case_id': caseId })
    .orderBy('t.id')
    .select<(CallTaskRow & { name: string; side: PartySide })[]>('t.*', 'p.name', 'p.side');
  const attempts = await db<CallAttemptRow>('call_attempts')
    .whereIn(
      'task_id',
      tasks.map(({ id }) => id),
    )
    .orderBy('id');
  return tasks.map((task) => ({
    id: task.document_id,
    party: task.name,
    side: task.side,
    state: task.state,
    failed: task.attempts,
    nextAt: task.next_at?.toISOString() ?? null,
    attempts: attempts
      .filter(({ task_id }) => task_id === task.id)
      .map(({ number, started_at, ended_at, result, counts, transcript, recording_url }) => ({
        number,
        startedAt: started_at.toISOString(),
        endedAt: ended_at?.toISOString() ?? null,
        result,
        resultLabel: result ? CALL_RESULTS[result].label : '通话中',
        counts: counts === true,
        transcript: transcript ?? [],
        recordingUrl: recording_url,
      })),
  }));
}
