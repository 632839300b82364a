/** One try to bring a notice to somebody, as its row remembers it. `reference` is the vendor's name for the message. */
export type Delivery = { channel: 'wechat' | 'sms'; result: string; at: string; reference?: string };
