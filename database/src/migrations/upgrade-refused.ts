/** This program and this database do not belong together. Thrown before anything was touched; the sentence is for operators. */
export class UpgradeRefused extends Error {
  override name = 'UpgradeRefused';
  /** The log prints it below the sentence, and to an operator it says nothing. */
  override stack = '';
}
