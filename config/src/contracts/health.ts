/** GET /health: whether the product can take traffic, and the state of each thing it depends on. */
import { z } from 'zod';
import { instant } from './common';
import { smsCapState } from './sms-code';

const check = z.enum(['ok', 'down', 'not-configured', 'embedded']);
export type HealthCheck = z.infer<typeof check>;

export const healthView = z
  .strictObject({
    status: z.enum(['ok', 'down']),
    time: instant,
    dependencies: z.strictObject({
      database: check,
      listener: check,
      queue: check,
      files: check,
      sms: check,
      wechat: check,
      calls: check,
      meetings: check,
      schedule: z.enum(['ok', 'failing']),
    }),
    smsCodes: smsCapState
      .or(z.literal('unknown'))
      .describe("How full the centre's hour of codes is: `near` and `reached` want somebody to look"),
  })
  .meta({ id: 'HealthView' });
export type HealthView = z.infer<typeof healthView>;
