import type { Platform } from '../platform/platform';

export async function seedDemo(_platform: Platform): Promise<void> {}
