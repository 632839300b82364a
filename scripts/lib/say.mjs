/** What a person reads in the terminal: one line per step, with its time. */
const isColoured = process.stdout.isTTY && !process.env.NO_COLOR;
const paint = (code) => (text) => (isColoured ? `\u001b[${code}m${text}\u001b[0m` : text);
export const bold = paint(1);
export const dim = paint(2);
const green = paint(32);
const red = paint(31);

export const say = (text = '') => console.log(text);
export const seconds = (since) => `${((Date.now() - since) / 1000).toFixed(1)} s`;

/** Runs one step between two lines. */
export async function step(name, work) {
  const start = Date.now();
  say(`${dim('…')} ${name}`);
  const result = await work();
  say(`${green('✓')} ${name} ${dim(seconds(start))}`);
  return result;
}

/** A refusal that needs no stack: the sentence says what to do. */
export class Refusal extends Error {
  name = 'Refusal';
}

/** The end of every script: a sentence for what we foresaw, the whole error otherwise. */
export function fail(error) {
  const isForeseen = error instanceof Refusal || ['DataDirInUse', 'NoPlace'].includes(error?.name);
  console.error(`\n${red('✗')} ${isForeseen ? error.message : (error?.stack ?? error)}`);
  process.exit(1);
}
