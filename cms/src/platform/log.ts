/** How anything is said in the log. */
export type Log = (level: 'info' | 'warn' | 'error', message: string) => void;
