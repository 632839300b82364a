/** How digits are written by hand: strokes of points in a box of 1 × 1, y downwards. 0 and 1 look like letters and lines. */
export type Point = readonly [x: number, y: number];
export type Stroke = readonly Point[];

const SIX: Stroke = [
  [0.8, 0.05],
  [0.5, 0],
  [0.2, 0.25],
  [0.07, 0.6],
  [0.15, 0.88],
  [0.45, 1],
  [0.8, 0.92],
  [0.92, 0.7],
  [0.75, 0.5],
  [0.45, 0.45],
  [0.12, 0.62],
];

// prettier-ignore
export const DIGIT_STROKES = {
  2: [[[0.1, 0.3], [0.15, 0.12], [0.35, 0], [0.65, 0], [0.88, 0.15], [0.9, 0.35], [0.75, 0.55], [0.1, 1], [0.95, 1]]],
  3: [[[0.1, 0.12], [0.35, 0], [0.7, 0.02], [0.9, 0.2], [0.8, 0.42], [0.45, 0.48], [0.8, 0.54], [0.95, 0.75], [0.75, 0.96], [0.35, 1], [0.05, 0.86]]],
  4: [[[0.7, 1], [0.7, 0], [0.05, 0.68], [0.98, 0.68]]],
  5: [[[0.88, 0], [0.2, 0], [0.12, 0.45], [0.45, 0.38], [0.8, 0.45], [0.93, 0.7], [0.75, 0.95], [0.35, 1], [0.05, 0.88]]],
  6: [SIX],
  7: [[[0.05, 0], [0.95, 0], [0.4, 1]]],
  8: [[[0.5, 0.47], [0.15, 0.32], [0.18, 0.08], [0.5, 0], [0.82, 0.08], [0.85, 0.32], [0.5, 0.47], [0.1, 0.68], [0.12, 0.92], [0.5, 1], [0.88, 0.92], [0.9, 0.68], [0.5, 0.47]]],
  9: [SIX.map(([x, y]): Point => [1 - x, 1 - y])],
} as const satisfies Record<string, readonly Stroke[]>;

export const DIGITS = Object.keys(DIGIT_STROKES) as unknown as readonly (keyof typeof DIGIT_STROKES)[];
