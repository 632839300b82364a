/** What parties said about the mediation (R18). */
import { z } from 'zod';
import { id, instant } from './common';

const aspects = z
  .record(z.string(), z.number())
  .describe('attitude, expertise, efficiency, fairness: 1 to 5');

export const ratingView = z
  .strictObject({
    id,
    stars: z.int().describe('1 to 5'),
    aspects,
    comment: z.string().nullable(),
    by: z.string().describe('A masked name, or only the side of whoever did not want to be named'),
    at: instant,
  })
  .meta({ id: 'RatingView' });
export type RatingView = z.infer<typeof ratingView>;

export const ratingsView = z
  .strictObject({
    average: z.number().nullable().describe('Of all stars, to one decimal'),
    count: z.int(),
    aspects: aspects.describe('Averages to one decimal'),
    items: ratingView.array().describe('One page of them, the newest first'),
  })
  .meta({ id: 'RatingsView' });
export type RatingsView = z.infer<typeof ratingsView>;
