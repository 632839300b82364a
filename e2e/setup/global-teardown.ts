/** After the browser journeys: the product that was started for them is gone, with all that it kept. */
export default async function globalTeardown(): Promise<void> {
  await globalThis.tiaoheJourneys?.product.stop();
  await globalThis.tiaoheJourneys?.home.leave();
}
