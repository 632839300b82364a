/** Opens the screen to a person: an e-mail address is a member of staff, anything else an account. */
import { ApiRefusal, type MembershipView, type SessionView } from '@tiaohe/config';
import type { ScreenSession } from '../session/screen-session';
import { createTransport, type Transport } from './transport';

export type ScreenSignIn = { identifier: string; password: string; transport?: Transport };

export async function signInToScreen({
  identifier,
  password,
  transport = createTransport(),
}: ScreenSignIn): Promise<ScreenSession> {
  const name = identifier.trim();
  if (name.includes('@')) {
    return { kind: 'staff', token: await staffToken({ email: name, password, transport }) };
  }
  const session = await transport.call<SessionView>({
    method: 'POST',
    path: '/api/auth/local',
    json: { identifier: name, password },
  });
  return {
    kind: 'account',
    token: session.jwt,
    refreshToken: session.refreshToken,
    acting: watcherOf(session)?.id ?? null,
  };
}

/** A person of several hats watches in the one that may watch. */
const watcherOf = ({ acting, memberships }: SessionView): MembershipView | undefined =>
  [...(acting ? [acting] : []), ...memberships].find(({ permissions }) =>
    permissions.includes('screen.watch'),
  );

type StaffDoor = { email: string; password: string; transport: Transport };

async function staffToken({ email, password, transport }: StaffDoor): Promise<string> {
  try {
    const json = { email, password };
    const answer = await transport.call<{ token?: string; accessToken?: string }>({
      method: 'POST',
      path: '/admin/login',
      json,
    });
    return answer.accessToken ?? answer.token ?? '';
  } catch (error) {
    // The panel refuses a wrong password with a plain 400 that has no word of ours.
    if (error instanceof ApiRefusal && (error.status === 400 || error.status === 401))
      throw new ApiRefusal({ status: error.status, code: 'BAD_CREDENTIALS' });
    throw error;
  }
}
