/** The platform this build is for. The alias keeps the other one's code out of the package. */
import { platform as implementation } from '#platform';
import type { Platform } from './types';

export type { PickedFile } from './types';
export const platform: Platform = implementation;
