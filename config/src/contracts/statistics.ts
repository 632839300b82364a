/** Answers of GET /api/statistics/:view, and the events of its stream. */
import type { CaseState } from '../case-states';
import type { Id, Instant } from './common';

export type NamedCount = { code: string; name: string; count: number };
export type StatisticsAnswers = {
  overview: {
    received: number;
    accepted: number;
    open: number;
    mediating: number;
    today: number;
    closed: number;
    successes: number;
    failures: number;
    successRate: number | null;
    averageDays: number | null;
    satisfaction: number | null;
    overdue: number;
    dueSoon: number;
    rooms: number;
    roomsInUse: number;
    mediators: number;
    organisations: number;
    people: number;
    /** In fen. */
    claimed: number;
    agreed: number;
    asOf: Instant;
  };
  trend: { day: string; received: number; closed: number }[];
  categories: NamedCount[];
  organisations: (NamedCount & { closed: number; successRate: number | null })[];
  mediators: (NamedCount & { successes: number; successRate: number | null })[];
  outcomes: NamedCount[];
  sources: NamedCount[];
  waterfall: {
    code: 'carried' | 'received' | 'success' | 'failure' | 'terminated' | 'balance';
    name: string;
    count: number;
  }[];
  bubble: (NamedCount & { successRate: number | null; amount: number; averageDays: number | null })[];
  hours: { weekday: number; hour: number; count: number }[];
  funnel: NamedCount[];
  backlog: { day: string; open: number }[];
  feed: FeedEntry[];
};
/** One line of the live feed: what happened, never to whom. */
export type FeedEntry = {
  id: Id;
  at: Instant;
  action: string;
  text: string;
  state: CaseState | null;
  level: 'normal' | 'good' | 'warning';
};
export type Tick = { views: (keyof StatisticsAnswers)[]; overview: StatisticsAnswers['overview'] };
