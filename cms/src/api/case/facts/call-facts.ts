/** Whether calling has come to its end without an answer (R6). */
import { CALL_RESULTS, MAX_FAILED_CALLS, type CallResult } from '@tiaohe/config';
import type { Asking } from './asking';

type Task = { attempts: number; result: CallResult | null };

export const isBeyondRobot = ({ attempts, result }: Task): boolean =>
  attempts >= MAX_FAILED_CALLS || (result !== null && CALL_RESULTS[result].answers === 'human');

export async function needsHuman({ db, opened }: Asking): Promise<boolean> {
  const tasks = await db<Task>('call_tasks').where({ case_id: opened.row.id } as object);
  return tasks.some(isBeyondRobot);
}
