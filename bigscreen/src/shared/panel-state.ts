/** Whether a panel waits, has failed, has nothing, or has something to show. */
export type PanelState = 'loading' | 'failed' | 'empty' | 'ready';

/** Old figures are better than none: a failed re-read of shown figures does not blank the panel. */
export function panelState<T>({
  answer,
  failure,
  isEmpty,
}: {
  answer: T | undefined;
  failure: string | undefined;
  isEmpty: (answer: T) => boolean;
}): PanelState {
  if (answer === undefined) return failure === undefined ? 'loading' : 'failed';
  return isEmpty(answer) ? 'empty' : 'ready';
}

export const hasNoCount = (rows: readonly { count: number }[]): boolean =>
  rows.every(({ count }) => count === 0);
