/** Every call of the control interface. Refuses politely until the vendors have been started. */
import type { Vendors } from '../start-vendors';
import { callRoutes } from './call-routes';
import { clockRoutes } from './clock';
import type { MoveClock } from './clock';
import { faultRoutes } from './fault-routes';
import { meetingRoutes } from './meeting-routes';
import { messageRoutes } from './message-routes';
import type { ControlRoute } from './answer';

export function controlRoutes({
  vendors,
  moveClock,
}: {
  vendors: Vendors;
  moveClock: () => MoveClock | null;
}): ControlRoute[] {
  return [
    ...messageRoutes(vendors),
    ...callRoutes(vendors),
    ...meetingRoutes(vendors),
    ...clockRoutes({ vendors, moveClock }),
    ...faultRoutes(vendors),
  ];
}
