/** Whether calling has come to its end without an answer (R6). */
import { CALL_RESULTS, MAX_FAILED_CALLS, type CallResult } from '@tiaohe/config';
import { fact } from './fact';

type Task = { attempts: number; result: CallResult | null };

export const isBeyondRobot = ({ attempts, result }: Task): boolean =>
  attempts >= MAX_FAILED_CALLS || (result !== null && CALL_RESULTS[result].answers === 'human');

export const needsHuman = fact(['callTasks'], ({ callTasks }) => callTasks.some(isBeyondRobot));
