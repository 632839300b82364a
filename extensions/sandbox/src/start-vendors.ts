/** Starts every look-alike and hands out what the adapters need to reach them: addresses and credentials, nothing else. */
import { startCcc } from './ccc/server';
import { startCos } from './cos/server';
import { startMeeting } from './meeting/server';
import { startSms } from './sms/server';
import { startWechat } from './wechat/server';
import { createWorld } from './world';
import type { StartOptions } from './world';

export type Vendors = Awaited<ReturnType<typeof startVendors>>;

export async function startVendors(start: StartOptions) {
  const world = createWorld(start);
  const [sms, wechat, ccc, meeting, cos] = await Promise.all([
    startSms(world),
    startWechat(world),
    startCcc(world),
    startMeeting(world),
    startCos(world),
  ]);
  const close = async () => {
    world.courier.stop();
    await Promise.all([sms, wechat, ccc, meeting, cos].map((vendor) => vendor.close()));
  };
  return {
    world,
    switchboard: ccc.switchboard,
    meetingPress: meeting.press,
    wechat: { push: wechat.push, expireTokens: wechat.expireTokens },
    /** Keyed by the plugins that take them. */
    options: {
      sms: sms.options,
      wechat: wechat.options,
      'outbound-call': ccc.options,
      'online-meeting': meeting.options,
      'file-vault-cos': cos.options,
    },
    close,
  };
}
