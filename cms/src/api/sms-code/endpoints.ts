/** Another picture, waiting in place of a picture; and for staff, how fast codes go out. */
import { SMS_CHECK_KINDS } from '@tiaohe/config';
import { smsCheck, smsUsage } from '@tiaohe/config/contracts';
import { z } from 'zod';
import { endpoint, type Endpoint } from '../../platform/http/endpoint';
import { phone } from '../../platform/http/person-fields';
import { revision } from '../../platform/revision/revision-input';
import { createCheck } from './create-check';
import { CAP_RANGE, readSmsSetting, setSmsCap } from './sms-cap';

const SENTENCE = `请填写${CAP_RANGE.least}到${CAP_RANGE.most}之间的整数`;
const perHour = z.int(SENTENCE).min(CAP_RANGE.least, SENTENCE).max(CAP_RANGE.most, SENTENCE);

export const smsCheckEndpoints: Endpoint[] = [
  endpoint({
    method: 'POST',
    path: '/auth/sms-checks',
    doors: ['public'],
    permission: null,
    summary: 'A picture to read before a code is sent to this phone, or a minute of waiting in its place',
    body: z.object({ phone, kind: z.enum(SMS_CHECK_KINDS).default('picture') }),
    reply: smsCheck,
    async handle({ platform, body, address }) {
      return { status: 201, data: await createCheck({ platform, ...body, address }) };
    },
  }),
  endpoint({
    method: 'GET',
    path: '/sms-codes',
    doors: ['staff'],
    permission: ['setting.manage'],
    summary: 'How many codes went out in the last hour, and how many may',
    reply: smsUsage,
    async handle({ platform }) {
      return { data: await readSmsSetting({ db: platform.db, now: platform.clock.now() }) };
    },
  }),
  endpoint({
    method: 'PUT',
    path: '/sms-codes',
    doors: ['staff'],
    permission: ['setting.manage'],
    summary: 'How many codes an hour may go out',
    body: z.object({ revision, perHour }),
    reply: smsUsage,
    async handle({ platform, actor, body, address }) {
      await setSmsCap({ platform, actor, ...body, address });
      return { data: await readSmsSetting({ db: platform.db, now: platform.clock.now() }) };
    },
  }),
];
