/** A page for people who are signed in: everybody else is sent to sign in and comes back afterwards. */
import { useSession } from '@/session/session';
import { goToSignIn } from '@/session/go-to-sign-in';

/** @returns whether the page may go on loading. */
export function requireSignedIn(): boolean {
  const { isSignedIn } = useSession();
  if (!isSignedIn) goToSignIn();
  return isSignedIn;
}
