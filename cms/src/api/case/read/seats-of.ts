/**
 * On which chairs an account's acting role may sit. What the role holds decides, so that a centre's own role of mediators
 * mediates; and a mediator's role never shows the mediator's own disputes (R39: data of the current role).
 */
import type { AccountActor } from '../../../platform/actor';

export type Seats = { isParty: boolean; isMediator: boolean };

export function seatsOf({ permissions, membership }: AccountActor): Seats {
  const isMediator = permissions.has('case.mediate');
  const isParty =
    permissions.has('case.apply') ||
    permissions.has('case.respond') ||
    (!isMediator && membership?.role !== 'mediator');
  return { isParty, isMediator };
}
