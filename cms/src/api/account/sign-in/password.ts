/** Hashes and compares passwords with Strapi's own means, so that both know the same ones. */
import { randomUUID } from 'node:crypto';
import type { Platform } from '../../../platform/platform';

type UserService = {
  validatePassword(password: string, hash: string): Promise<boolean>;
  ensureHashedPasswords(values: { password: string }): Promise<{ password: string }>;
};
const usersOf = ({ strapi }: Platform): UserService =>
  strapi.plugin('users-permissions').service('user') as unknown as UserService;

let decoy: Promise<string> | undefined;

export async function hashPassword({
  platform,
  password,
}: {
  platform: Platform;
  password: string;
}): Promise<string> {
  return (await usersOf(platform).ensureHashedPasswords({ password })).password;
}

/** An account that does not exist, or has no password, takes as long to refuse as a wrong password. */
export async function comparePassword({
  platform,
  password,
  hash,
}: {
  platform: Platform;
  password: string;
  hash: string | null | undefined;
}): Promise<boolean> {
  decoy ??= hashPassword({ platform, password: randomUUID() });
  const isSame = await usersOf(platform).validatePassword(password, hash ?? (await decoy));
  return isSame && Boolean(hash);
}
