/** What came of each kind of call: how many, which statuses, how long. */
const at = (sorted, share) => sorted[Math.min(sorted.length - 1, Math.floor(sorted.length * share))] ?? 0;

export function createRecord() {
  const kinds = new Map();
  const kindOf = (name) => {
    if (!kinds.has(name)) kinds.set(name, { times: [], statuses: {} });
    return kinds.get(name);
  };
  return {
    /** @param {string} name @param {() => Promise<Response>} call @returns the answer's JSON, or null when there is none */
    async note(name, call) {
      const kind = kindOf(name);
      const begun = performance.now();
      let status = 'no answer';
      try {
        const response = await call();
        const text = await response.text();
        status = String(response.status);
        return text.startsWith('{') ? JSON.parse(text) : null;
      } catch {
        return null;
      } finally {
        kind.times.push(performance.now() - begun);
        kind.statuses[status] = (kind.statuses[status] ?? 0) + 1;
      }
    },
    /** What was until now does not count. */
    forget: () => kinds.clear(),
    /** @returns per kind: how many, statuses, and p50, p95, p99 and the longest in milliseconds */
    sum() {
      return Object.fromEntries(
        [...kinds].map(([name, { times, statuses }]) => {
          const sorted = times.sort((one, other) => one - other);
          const [p50, p95, p99, longest] = [0.5, 0.95, 0.99, 1].map((share) => Math.round(at(sorted, share)));
          return [name, { count: sorted.length, statuses: { ...statuses }, p50, p95, p99, longest }];
        }),
      );
    },
  };
}
