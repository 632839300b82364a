/** Everything that the vendors' servers and the control page share. */
import { randomBytes } from 'node:crypto';
import path from 'node:path';
import { openCollection } from './collection';
import type { Collection } from './collection';
import { createCourier } from './courier';
import type { Courier } from './courier';
import { createFaults } from './faults';
import type { Faults } from './faults';
import type { Call, Code, MeetingRecord, Message, Outcome, Quota, StoredObject } from './records';

export type Limits = {
  smsPerDay: number;
  smsSameContentSeconds: number;
  meetingsPerMonth: number;
  wechatQuota: number;
  lateCallbackMs: number;
  /** How long after a call's end its answer is not ready yet. */
  answerReadyMs: number;
};

export type World = {
  /** The product's clock: records carry it. Signatures are checked against the real one. */
  now: () => Date;
  publicUrl: () => string;
  directory: string;
  limits: Limits;
  /** Answers every call by itself after a while; null lets it ring out. */
  auto: { outcome: Outcome; afterMs: number } | null;
  faults: Faults;
  courier: Courier;
  messages: Collection<Message>;
  calls: Collection<Call>;
  meetings: Collection<MeetingRecord>;
  quotas: Collection<Quota>;
  codes: Collection<Code>;
  /** Whose next WeChat message is taken and then lost. */
  deaf: Set<string>;
  objects: Collection<StoredObject>;
};

export type StartOptions = { dataDir: string; publicUrl: () => string; now: () => Date };

export function createWorld({ dataDir, publicUrl, now }: StartOptions): World {
  const directory = path.join(dataDir, 'sandbox');
  const faults = createFaults();
  const limits: Limits = {
    smsPerDay: 100,
    smsSameContentSeconds: 30,
    meetingsPerMonth: 100,
    wechatQuota: 20,
    lateCallbackMs: 5_000,
    answerReadyMs: 1_500,
  };
  return {
    now,
    publicUrl,
    directory,
    limits,
    auto: null,
    faults,
    courier: createCourier({ faults, publicUrl, limits }),
    messages: openCollection<Message>({ directory, name: 'messages', groupOf: ({ to }) => to }),
    calls: openCollection<Call>({ directory, name: 'calls', groupOf: ({ to }) => to }),
    meetings: openCollection<MeetingRecord>({ directory, name: 'meetings' }),
    quotas: openCollection<Quota>({ directory, name: 'quotas' }),
    codes: openCollection<Code>({ directory, name: 'codes' }),
    deaf: new Set(),
    objects: openCollection<StoredObject>({ directory, name: 'objects' }),
  };
}

/** An id that sorts and reads like nothing in particular, as vendors' ids do. */
export const freshId = (prefix: string): string => `${prefix}${randomBytes(10).toString('hex')}`;
/** Credentials live as long as the process: nothing outside it needs them. */
export const freshSecret = (bytes = 16): string => randomBytes(bytes).toString('hex');
