/** How long to wait before the next try, by how often it was tried. After the last the entry is a dead letter. */
const WAITS_MS = [2_000, 10_000, 60_000, 5 * 60_000, 30 * 60_000, 2 * 3_600_000, 6 * 3_600_000];

/** @returns milliseconds, or null when patience is at an end. */
export const waitBefore = (attempt: number): number | null => WAITS_MS[attempt - 1] ?? null;
