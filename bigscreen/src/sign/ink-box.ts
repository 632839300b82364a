/** The part of a drawing that has ink in it, with a little air around. */
export type Box = { left: number; top: number; width: number; height: number };
type Pixels = { data: ArrayLike<number>; width: number; height: number };

export function inkBox({ data, width, height }: Pixels, air: number): Box | null {
  let [left, top, right, bottom] = [width, height, -1, -1];
  for (let y = 0; y < height; y += 1)
    for (let x = 0; x < width; x += 1) {
      // The fourth byte of a pixel is how opaque it is.
      if (data[(y * width + x) * 4 + 3] === 0) continue;
      left = Math.min(left, x);
      right = Math.max(right, x);
      top = Math.min(top, y);
      bottom = y;
    }
  if (right < 0) return null;
  const [from, down] = [Math.max(0, left - air), Math.max(0, top - air)];
  return {
    left: from,
    top: down,
    width: Math.min(width, right + 1 + air) - from,
    height: Math.min(height, bottom + 1 + air) - down,
  };
}
