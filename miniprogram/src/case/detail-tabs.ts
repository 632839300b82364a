/** The parts of a case on the screen, and where a message's `tab` leads (R35). */
export const DETAIL_TABS = [
  { key: 'case', label: '进展' },
  { key: 'materials', label: '材料' },
  { key: 'documents', label: '文书' },
  { key: 'sessions', label: '调解安排' },
  { key: 'records', label: '调解记录' },
] as const;
export type DetailTab = (typeof DETAIL_TABS)[number]['key'];

/** `rating` and `opinion` are pages of their own; behind them lies the progress. */
export const tabOf = (word: string | undefined): DetailTab =>
  DETAIL_TABS.find(({ key }) => key === word)?.key ?? 'case';
