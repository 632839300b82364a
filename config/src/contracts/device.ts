/** Where somebody is signed in. */
import { z } from 'zod';
import { id, instant } from './common';

export const signedInDevice = z
  .strictObject({
    id,
    device: z.string().describe('What the browser or WeChat calls itself'),
    signedInAt: instant,
    lastUsedAt: instant,
  })
  .meta({ id: 'SignedInDevice' });
export type SignedInDevice = z.infer<typeof signedInDevice>;

export const deviceView = signedInDevice
  .extend({
    isCurrent: z.boolean(),
    isNew: z
      .boolean()
      .describe(
        'Signed in within the last seven days, from a kind of device that the account did not know before',
      ),
  })
  .meta({ id: 'DeviceView' });
export type DeviceView = z.infer<typeof deviceView>;

export const endedDeviceView = z
  .strictObject({ device: z.string(), at: instant })
  .describe('A device that was signed out because two people held its sign-in')
  .meta({ id: 'EndedDeviceView' });
export type EndedDeviceView = z.infer<typeof endedDeviceView>;

export const devicesMeta = z.strictObject({ ended: endedDeviceView.array() }).meta({ id: 'DevicesMeta' });
export type DevicesMeta = z.infer<typeof devicesMeta>;
