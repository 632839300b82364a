/** What parties said about the mediator who is signed in. */
import type { RatingsView } from '@tiaohe/config';
import { get } from './client';

export const loadMyRatings = () => get<RatingsView>('/api/mediators/me/ratings');
