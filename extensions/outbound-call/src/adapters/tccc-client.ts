/** Tencent Cloud Contact Center, API 2020-02-10: the five questions that we ask it, with their replies' shapes. */
import { createCloudCall } from '@tiaohe/tencent';
import type { OutboundCallOptions } from '../port';

export type Cdr = {
  SessionId: string;
  Callee?: string;
  EndStatus?: number;
  EndStatusString?: string;
  Time?: number;
  RingTimestamp?: number;
  AcceptTimestamp?: number;
  EndedTimestamp?: number;
  HungUpSide?: string;
  RecordURL?: string;
};
export type ExtractItem = {
  InfoName: string;
  Result?: { Text?: string; Chosen?: string[]; Boolean?: boolean; Number?: number };
};
export type SpokenLine = { User?: string; Message?: string };

export type TcccReplies = {
  CreateAICall: { SessionId?: string };
  DescribeTelCdr: { TelCdrList?: Cdr[] };
  DescribeAICallExtractResult: { ResultList?: ExtractItem[] };
  DescribeTelRecordAsr: { AsrDataList?: SpokenLine[] | null };
  HangUpCall: Record<string, never>;
};
export type TcccCall = <Action extends keyof TcccReplies>(
  action: Action,
  params: Record<string, unknown>,
) => Promise<TcccReplies[Action]>;

const SERVICE = { host: 'ccc.tencentcloudapi.com', version: '2020-02-10' };

export function createTcccClient(options: OutboundCallOptions): TcccCall {
  const call = createCloudCall(SERVICE, options);
  return <Action extends keyof TcccReplies>(action: Action, params: Record<string, unknown>) =>
    call(action, { SdkAppId: options.sdkAppId, ...params }) as Promise<TcccReplies[Action]>;
}
