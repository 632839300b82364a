/** Ordering trouble, changing the vendors' limits, and reading what became of their callbacks. */
import { vendorOf } from '../faults';
import type { Vendors } from '../start-vendors';
import type { Limits } from '../world';
import { ok, refused } from './answer';
import type { ControlRoute } from './answer';

export function faultRoutes({ world }: Vendors): ControlRoute[] {
  return [
    { method: 'GET', path: '/sandbox/api/faults', handle: () => ok(world.faults.waiting()) },
    {
      method: 'POST',
      path: '/sandbox/api/faults',
      handle({ body: { vendor, next } }) {
        const name = typeof vendor === 'string' ? vendorOf(vendor) : null;
        if (!name) return refused('VALIDATION', 'vendor');
        if (!Array.isArray(next)) return refused('VALIDATION', 'next');
        world.faults.order(name, next.map(String));
        return ok(world.faults.waiting());
      },
    },
    { method: 'GET', path: '/sandbox/api/limits', handle: () => ok(world.limits) },
    {
      method: 'POST',
      path: '/sandbox/api/limits',
      handle({ body }) {
        const names = Object.keys(world.limits) as (keyof Limits)[];
        const wrong = Object.keys(body).find((name) => {
          return (
            !names.includes(name as keyof Limits) || !Number.isInteger(body[name]) || Number(body[name]) < 0
          );
        });
        if (wrong) return refused('VALIDATION', wrong);
        Object.assign(world.limits, body);
        return ok(world.limits);
      },
    },
    { method: 'GET', path: '/sandbox/api/callbacks', handle: () => ok(world.courier.log()) },
  ];
}
