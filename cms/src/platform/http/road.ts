/**
 * Which route an address leads to, asked of the router's own layers. A guard that compared texts would have to know every
 * spelling that the router takes (trailing slash, case, percent signs, double slashes); this one sees what the router sees.
 */

/** The part of a layer of @koa/router that is asked. */
export type Layer = {
  path: string;
  methods: readonly string[];
  match(path: string): boolean;
  captures(path: string): string[];
  params(path: string, captures: string[]): Record<string, string>;
};
/** `key` is the route as it was declared, e.g. `PUT /admin/users/:id`; `params` are decoded. */
export type Road = { key: string; params: Readonly<Record<string, string>> };

/** The first layer wins, as in the router. A HEAD is answered by the route of its GET. */
export function findRoad(layers: readonly Layer[], method: string, path: string): Road | null {
  const layer = layers.find((one) => one.methods.includes(method) && one.match(path));
  if (!layer) return null;
  const key = `${method === 'HEAD' ? 'GET' : method} ${layer.path}`;
  return { key, params: layer.params(path, layer.captures(path)) };
}
