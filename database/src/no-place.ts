/** A folder that cannot be used: the sentence says which, and what the operator can do. */
export class NoPlace extends Error {
  override name = 'NoPlace';
}
