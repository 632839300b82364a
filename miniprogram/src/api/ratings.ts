/** What parties said about the mediator who is signed in. */
import type { RatingView } from '@tiaohe/config';
import { get } from './client';

export type MyRatings = {
  average: number | null;
  count: number;
  aspects?: Record<string, number>;
  items: RatingView[];
};
export const loadMyRatings = () => get<MyRatings>('/api/mediators/me/ratings');
