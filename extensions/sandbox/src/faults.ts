/** Troubles ordered in advance: the next request, or the next callback, of a vendor goes wrong in the chosen way. */

export const VENDORS = ['sms', 'wechat', 'ccc', 'meeting', 'cos'] as const;
export type Vendor = (typeof VENDORS)[number];

const ALIASES: Record<string, Vendor> = {
  'outbound-call': 'ccc',
  'online-meeting': 'meeting',
  'file-vault': 'cos',
};
const CALLBACK_FAULTS = ['duplicate-callback', 'late-callback'] as const;
export type CallbackFault = (typeof CALLBACK_FAULTS)[number];

const isCallbackFault = (fault: string): fault is CallbackFault =>
  (CALLBACK_FAULTS as readonly string[]).includes(fault);

export const vendorOf = (word: string): Vendor | null =>
  VENDORS.find((vendor) => vendor === word) ??
  (Object.hasOwn(ALIASES, word) ? (ALIASES[word] ?? null) : null);

export type Faults = {
  order(vendor: Vendor, next: readonly string[]): void;
  /** `timeout`, `500`, or a code in the vendor's own words. */
  nextForRequest(vendor: Vendor): string | null;
  nextForCallback(vendor: Vendor): CallbackFault | null;
  waiting(): Record<Vendor, string[]>;
};

export function createFaults(): Faults {
  const queues = Object.fromEntries(VENDORS.map((vendor) => [vendor, [] as string[]])) as Record<
    Vendor,
    string[]
  >;
  const take = (vendor: Vendor, fits: (fault: string) => boolean): string | null => {
    const position = queues[vendor].findIndex(fits);
    return position < 0 ? null : (queues[vendor].splice(position, 1)[0] ?? null);
  };
  return {
    order: (vendor, next) => void queues[vendor].push(...next),
    nextForRequest: (vendor) => take(vendor, (fault) => !isCallbackFault(fault)),
    nextForCallback: (vendor) => take(vendor, isCallbackFault) as CallbackFault | null,
    waiting: () => structuredClone(queues),
  };
}
