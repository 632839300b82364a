/** What of the data folder belongs into a backup: files and keys, not the running cluster, logs and locks. */
const LEFT_OUT = [
  /^postgres$/,
  /^postgres\.(making|half-made-\d+)$/,
  /^postgres\.json$/,
  /\.lock$/,
  /\.log$/,
  /^tiaohe_before_\d+$/,
  /\.(new|unfinished)$/,
];

export const isWorthKeeping = (name) => !LEFT_OUT.some((pattern) => pattern.test(name));
