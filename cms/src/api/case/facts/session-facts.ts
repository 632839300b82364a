/** What the closing of a case asks about its sessions (R13b). */
import { fact } from './fact';

/**
 * A session of this very case that was not cancelled and has begun; under the strict rule a room only. A written
 * exemption by staff stands in for one.
 */
export const hasHeldSession = fact(
  ['heldKinds', 'isRoomRuleStrict'],
  ({ heldKinds, isRoomRuleStrict }, { opened: { row } }) =>
    (isRoomRuleStrict ? heldKinds.includes('room') : heldKinds.length > 0) || Boolean(row.session_exemption),
);

/** Somebody still expects to be mediated. */
export const hasNoFutureBooking = fact(['hasFutureBooking'], ({ hasFutureBooking }) => !hasFutureBooking);
