/** What the light says about the line. */
import type { Connection } from '../live/watch-stream';

export const CONNECTION_WORDS: Record<Connection, { text: string; tone: 'good' | 'wait' | 'bad' }> = {
  connecting: { text: '连接中', tone: 'wait' },
  live: { text: '实时', tone: 'good' },
  retrying: { text: '重连中', tone: 'wait' },
  off: { text: '已断开', tone: 'bad' },
};
