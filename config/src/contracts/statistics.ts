/** Answers of GET /api/statistics/:view, and the events of its stream. */
import { z } from 'zod';
import { CASE_STATES } from '../case-states';
import { STATISTICS_VIEWS, type StatisticsView } from '../metrics';
import { day, id, instant, oneOf } from './common';

const fen = z.number().describe('In fen');
const rate = z.number().nullable().describe('0 to 1; null where nothing was decided');
const days = z.number().nullable().describe('Average, in days');

const counted = { code: z.string(), name: z.string(), count: z.int() };
export const namedCount = z.strictObject(counted).meta({ id: 'NamedCount' });
export type NamedCount = z.infer<typeof namedCount>;

export const overview = z
  .strictObject({
    received: z.int(),
    accepted: z.int(),
    open: z.int(),
    mediating: z.int(),
    today: z.int(),
    closed: z.int(),
    successes: z.int(),
    failures: z.int(),
    successRate: rate,
    averageDays: days,
    satisfaction: rate,
    overdue: z.int(),
    dueSoon: z.int(),
    rooms: z.int(),
    roomsInUse: z.int(),
    mediators: z.int(),
    organisations: z.int(),
    people: z.int(),
    claimed: fen,
    agreed: fen,
    asOf: instant,
  })
  .meta({ id: 'Overview' });

/** One line of the live feed: what happened, never to whom. */
export const feedEntry = z
  .strictObject({
    id,
    at: instant,
    action: z.string(),
    text: z.string(),
    state: oneOf(CASE_STATES).nullable(),
    level: z.enum(['normal', 'good', 'warning']),
  })
  .meta({ id: 'FeedEntry' });
export type FeedEntry = z.infer<typeof feedEntry>;

/** Every view of the metric dictionary, and what it answers. */
export const statisticsAnswers = {
  overview,
  trend: z.strictObject({ day, received: z.int(), closed: z.int() }).array(),
  categories: namedCount.array(),
  organisations: z.strictObject({ ...counted, closed: z.int(), successRate: rate }).array(),
  mediators: z.strictObject({ ...counted, successes: z.int(), successRate: rate }).array(),
  outcomes: namedCount.array(),
  sources: namedCount.array(),
  waterfall: z
    .strictObject({
      code: z.enum(['carried', 'received', 'success', 'failure', 'terminated', 'balance']),
      name: z.string(),
      count: z.int(),
    })
    .array(),
  bubble: z.strictObject({ ...counted, successRate: rate, amount: fen, averageDays: days }).array(),
  hours: z.strictObject({ weekday: z.int().describe('ISO, 1 to 7'), hour: z.int(), count: z.int() }).array(),
  funnel: namedCount.array(),
  backlog: z.strictObject({ day, open: z.int() }).array(),
  feed: feedEntry.array(),
} satisfies Record<StatisticsView, z.ZodType>;
export type StatisticsAnswers = { [V in StatisticsView]: z.infer<(typeof statisticsAnswers)[V]> };
export const statisticsAnswer = z.union(Object.values(statisticsAnswers));

/** Which views have changed, with the figures that are shown at once. */
export const tick = z
  .strictObject({ views: oneOf(STATISTICS_VIEWS).array().readonly(), overview })
  .meta({ id: 'Tick' });
export type Tick = z.infer<typeof tick>;

/** The events of GET /api/statistics/stream, by name. */
export const statisticsEvents = { tick, feed: feedEntry };
export type StatisticsEvents = {
  [E in keyof typeof statisticsEvents]: z.infer<(typeof statisticsEvents)[E]>;
};
