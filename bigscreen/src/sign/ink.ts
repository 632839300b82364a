/** Whether what was drawn can be a name: a dot or a slip of the finger is none. */
export type Point = { x: number; y: number };

/** In CSS pixels of the pad. The shortest names (丁一) still need about twice as much. */
const LEAST_LENGTH = 110;
const LEAST_WIDTH = 32;

export const lengthOf = (stroke: readonly Point[]): number =>
  stroke
    .slice(1)
    .reduce(
      (sum, { x, y }, index) => sum + Math.hypot(x - (stroke[index]?.x ?? x), y - (stroke[index]?.y ?? y)),
      0,
    );

export function isEnoughInk(strokes: readonly (readonly Point[])[]): boolean {
  const length = strokes.reduce((sum, stroke) => sum + lengthOf(stroke), 0);
  const points = strokes.flat();
  const [across, down] = [points.map(({ x }) => x), points.map(({ y }) => y)];
  const extent = Math.max(Math.max(...across) - Math.min(...across), Math.max(...down) - Math.min(...down));
  return length >= LEAST_LENGTH && extent >= LEAST_WIDTH;
}
