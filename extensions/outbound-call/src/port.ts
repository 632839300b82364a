/** What the product asks of a calling robot. */
import type { CallResult } from '@tiaohe/config';

/** `prompt` tells the robot how to lead the talk; {{word}} in it and in `welcome` is filled from `variables`. */
export type CallScript = { welcome: string; prompt: string; maxSeconds?: number };
export type CallOrder = {
  key: string;
  phone: string;
  script: CallScript;
  variables: Record<string, string>;
};

export type Started =
  | { status: 'started'; callId: string }
  | { status: 'refused'; reason: string }
  | { status: 'retry'; reason: string };

export type Found = { status: 'found'; callId: string } | { status: 'none' } | { status: 'unknown' };
export type Cancelled = { status: 'cancelled' | 'already-over' } | { status: 'retry'; reason: string };

export type Utterance = { who: 'robot' | 'person'; text: string };
export type CallOutcome = {
  result: CallResult;
  startedAt: string | null;
  answeredAt: string | null;
  endedAt: string | null;
  transcript: Utterance[];
  /** Lives for a day at the vendor's: fetch it at once, and do not keep the address. */
  recordingUrl: string | null;
  preferredTime: string | null;
  preferredMode: string | null;
  vendorStatus: string;
};

export type CallbackRequest = {
  headers: Record<string, string | string[] | undefined>;
  query: Record<string, string | undefined>;
  rawBody: Buffer;
};
export type Callback =
  | { ok: true; eventId: string; callId: string; action: string }
  | { ok: false; reason: 'unauthorised' | 'no-id' | 'bad-body' | 'not-configured' };

export interface CallRobot {
  readonly configured: boolean;
  start(order: CallOrder): Promise<Started>;
  /** `pending`: not over, or its answer is not ready. `unknown`: the vendor could not be asked. */
  result(question: { callId: string; since: Date }): Promise<CallOutcome | 'pending' | 'unknown'>;
  /**
   * For the crash between starting and recording. The vendor lists calls that are over, so `none` is certain only
   * once the longest possible call would have ended.
   */
  findStarted(question: { key: string; phone: string; since: Date }): Promise<Found>;
  cancel(callId: string): Promise<Cancelled>;
  readCallback(request: CallbackRequest): Callback;
}

export type OutboundCallOptions = {
  secretId: string;
  secretKey: string;
  sdkAppId: number;
  /** Our own registered numbers (反电信网络诈骗法 art. 13: the number shown is the real one). */
  callers?: string[];
  /** The language model that speaks for the robot. */
  model: { type: 'openai' | 'azure' | 'minimax' | 'dify'; url: string; key: string; name?: string };
  voiceType?: number;
  callback: { username: string; password: string };
  /** How long after the end an answer may still be on its way. */
  answerWaitSeconds?: number;
  region?: string;
  endpoint?: string;
  protocol?: 'http://' | 'https://';
  timeoutSeconds?: number;
};
