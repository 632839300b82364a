/** The outside world, as ports. Which adapter stands behind each is a matter of settings. */
import type { Core } from '@strapi/strapi';
import type { Vault } from '@tiaohe/file-vault';
import type { MeetingHost } from '@tiaohe/online-meeting';
import type { CallRobot } from '@tiaohe/outbound-call';
import type { SmsSender } from '@tiaohe/sms';
import type { WechatClient } from '@tiaohe/wechat';
import { serviceOf } from '../service-of';

export type Vendors = {
  sms: SmsSender;
  wechat: WechatClient;
  calls: CallRobot;
  meetings: MeetingHost;
  vault: Vault;
};

/** Plugins build their adapters at first use, from the settings that `configureVendors` has put in place by then. */
export function vendorsOf(strapi: Core.Strapi): Vendors {
  const service = <T>(plugin: string, name: string) => serviceOf<T>(strapi, `plugin::${plugin}.${name}`);
  return {
    get sms() {
      return service<SmsSender>('sms', 'sender');
    },
    get wechat() {
      return service<WechatClient>('wechat', 'client');
    },
    get calls() {
      return service<CallRobot>('outbound-call', 'robot');
    },
    get meetings() {
      return service<MeetingHost>('online-meeting', 'host');
    },
    get vault() {
      return service<Vault>('file-vault', 'vault');
    },
  };
}
