/** The calling robot of Tencent Cloud Contact Center. Translates both ways and decides nothing. */
import { reasonOf } from '@tiaohe/tencent';
import type { CallRobot, OutboundCallOptions, Started } from '../port';
import { readCallback } from '../read-callback';
import { aiCallRequest } from './ai-call-request';
import { callResult, spanFrom } from './call-result';
import { createTcccClient } from './tccc-client';

/** Trying again changes nothing about these. */
const REFUSED: Record<string, string> = {
  'FailedOperation.CalleeIsLimited': 'callee-limited',
  'FailedOperation.NoCallOutNumber': 'no-own-number',
  'FailedOperation.PermissionDenied': 'no-permission',
  'InvalidParameterValue.InstanceNotExist': 'no-such-instance',
  'OperationDenied.NotInWhiteList': 'no-permission',
};
const ALREADY_OVER = [
  'InvalidParameterValue.SessionNotExist',
  'FailedOperation.SessionNotExist',
  'ResourceNotFound',
];
const DEFAULT_WAIT_SECONDS = 600;

export function createTencentRobot(options: OutboundCallOptions): CallRobot {
  const call = createTcccClient(options);
  const { answerWaitSeconds = DEFAULT_WAIT_SECONDS } = options;

  return {
    configured: true,

    async start(order) {
      try {
        const { SessionId } = await call('CreateAICall', aiCallRequest({ order, options }));
        return SessionId
          ? { status: 'started', callId: SessionId }
          : { status: 'retry', reason: 'empty-reply' };
      } catch (error) {
        return refusalOf(reasonOf(error));
      }
    },

    result: ({ callId, since }) => callResult({ callId, since, call, answerWaitSeconds }),

    async findStarted({ phone, since }) {
      const { start, end } = spanFrom(since);
      try {
        const { TelCdrList = [] } = await call('DescribeTelCdr', {
          StartTimeStamp: start,
          EndTimeStamp: end,
          PageNumber: 0,
          PageSize: 100,
          Phones: [`0086${phone}`],
        });
        // One number is never called twice at a time, so the first call since then is the lost one.
        const first = TelCdrList.filter(
          ({ Time = 0, RingTimestamp = 0 }) => (Time || RingTimestamp) >= secondsOf(since),
        )
          .sort((left, right) => (left.Time ?? 0) - (right.Time ?? 0))
          .at(0);
        return first ? { status: 'found', callId: first.SessionId } : { status: 'none' };
      } catch {
        return { status: 'unknown' };
      }
    },

    async cancel(callId) {
      try {
        await call('HangUpCall', { SessionId: callId });
        return { status: 'cancelled' };
      } catch (error) {
        const reason = reasonOf(error);
        return ALREADY_OVER.includes(reason) ? { status: 'already-over' } : { status: 'retry', reason };
      }
    },

    readCallback: (request) => readCallback({ ...request, callback: options.callback }),
  };
}

const secondsOf = (at: Date): number => Math.floor(at.getTime() / 1000);

function refusalOf(code: string): Started {
  const reason = Object.hasOwn(REFUSED, code) ? REFUSED[code] : undefined;
  return reason ? { status: 'refused', reason } : { status: 'retry', reason: code };
}
