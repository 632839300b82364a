/**
 * Tells who is dead among those who took entries. After the database fell every living process is absent too, until its
 * listener is back: only who stays away longer than a living one needs is dead.
 */
const BACK_WITHIN_MS = 5_000;

/** @returns a function that takes who is absent now, and gives back who has been absent all along for too long. */
export function createRollCall({ now = () => performance.now() }: { now?: () => number } = {}) {
  let since = new Map<string, number>();
  return (absent: readonly string[]): string[] => {
    since = new Map(absent.map((one) => [one, since.get(one) ?? now()]));
    return absent.filter((one) => now() - (since.get(one) ?? now()) >= BACK_WITHIN_MS);
  };
}
