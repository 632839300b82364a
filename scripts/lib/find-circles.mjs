/** Files that reach each other, by Tarjan's strongly connected components (SIAM J. Comput. 1(2), 1972). */
export function findCircles(arrows) {
  const next = new Map();
  for (const { from, to } of arrows) {
    next.set(from, [...(next.get(from) ?? []), to]);
    if (!next.has(to)) next.set(to, []);
  }
  const [order, low, held, circles] = [new Map(), new Map(), [], []];
  const visit = (one) => {
    order.set(one, order.size);
    low.set(one, order.get(one));
    held.push(one);
    for (const other of next.get(one)) {
      if (!order.has(other)) visit(other);
      if (held.includes(other)) low.set(one, Math.min(low.get(one), low.get(other)));
    }
    if (low.get(one) !== order.get(one)) return;
    const circle = held.splice(held.indexOf(one));
    if (circle.length > 1 || next.get(one).includes(one)) circles.push(circle.sort());
  };
  for (const one of next.keys()) if (!order.has(one)) visit(one);
  return circles;
}
