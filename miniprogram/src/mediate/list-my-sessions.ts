/** The sessions of all my cases within a period: the API keeps them by case, so they are gathered case by case. */
import type { CaseBrief, SessionEntry } from '@tiaohe/config';
import { listSessions } from '@/api/sessions';

type Asked = { cases: readonly CaseBrief[]; from: string; to: string };

export async function listMySessions({ cases, from, to }: Asked): Promise<SessionEntry[]> {
  const [start, end] = [Date.parse(from), Date.parse(to)];
  const byCase = await Promise.all(cases.map(({ id }) => listSessions(id)));
  return byCase
    .flat()
    .filter(
      (entry) =>
        entry.state !== 'cancelled' && Date.parse(entry.start) < end && Date.parse(entry.end) > start,
    )
    .sort((a, b) => Date.parse(a.start) - Date.parse(b.start));
}
