/** After the server's tests: nothing of theirs stays. */
export default async function globalTeardown(): Promise<void> {
  await globalThis.tiaoheTests?.leave();
}
