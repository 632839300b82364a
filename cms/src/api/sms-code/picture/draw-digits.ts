/**
 * Draws digits as a picture that people read easily and a simple script does not: bent, slanted and of uneven size, crossed by
 * lines of the same ink. Pixels, not SVG: in an SVG the strokes would stand as text. No font, so no file from outside.
 */
import { DIGIT_STROKES, type Point, type Stroke } from './digit-strokes';

export const WIDTH = 240;
export const HEIGHT = 96;
const PAPER = 246;
const DOTS = 260;
const LINES = 3;

export type Random = () => number;
type Ink = { pixels: Uint8Array; darkness: number; radius: number };

const between = (random: Random, low: number, high: number): number => low + random() * (high - low);

/** One round touch of the pen; softer towards its rim. */
function touch({ pixels, darkness, radius }: Ink, [x, y]: Point): void {
  for (let row = Math.floor(y - radius); row <= y + radius; row += 1) {
    for (let column = Math.floor(x - radius); column <= x + radius; column += 1) {
      if (row < 0 || column < 0 || row >= HEIGHT || column >= WIDTH) continue;
      const cover = Math.min(1, Math.max(0, radius + 0.5 - Math.hypot(column - x, row - y)));
      const at = row * WIDTH + column;
      pixels[at] = Math.min(pixels[at] ?? PAPER, Math.round(PAPER - darkness * cover));
    }
  }
}

function follow(ink: Ink, stroke: Stroke, place: (point: Point) => Point): void {
  const points = stroke.map(place);
  points.slice(1).forEach(([x, y], at) => {
    const [fromX, fromY] = points[at] ?? [x, y];
    const steps = Math.max(1, Math.ceil(Math.hypot(x - fromX, y - fromY)));
    for (let step = 0; step <= steps; step += 1)
      touch(ink, [fromX + ((x - fromX) * step) / steps, fromY + ((y - fromY) * step) / steps]);
  });
}

/** The whole paper is bent, lines and digits alike. */
function bend(random: Random): (point: Point) => Point {
  const [phase, other] = [between(random, 0, 6.3), between(random, 0, 6.3)];
  const [high, wide] = [between(random, 3, 5.5), between(random, 45, 70)];
  return ([x, y]) => [
    x + 2.5 * Math.sin((y / 22) * 2 + other),
    y + high * Math.sin((x / wide) * 2 * Math.PI + phase),
  ];
}

function placeDigit({ random, at, count }: { random: Random; at: number; count: number }) {
  const [width, height] = [between(random, 26, 34), between(random, 44, 56)];
  const [turn, slant] = [between(random, -0.26, 0.26), between(random, -0.3, 0.3)];
  const middleX = ((at + 0.5) * (WIDTH - 24)) / count + 12 + between(random, -6, 6);
  const middleY = HEIGHT / 2 + between(random, -8, 8);
  return ([x, y]: Point): Point => {
    const [flatX, flatY] = [(x - 0.5) * width + (0.5 - y) * slant * height, (y - 0.5) * height];
    return [
      middleX + flatX * Math.cos(turn) - flatY * Math.sin(turn),
      middleY + flatX * Math.sin(turn) + flatY * Math.cos(turn),
    ];
  };
}

/** @returns WIDTH × HEIGHT grey values, row by row. */
export function drawDigits({
  digits,
  random,
}: {
  digits: readonly (keyof typeof DIGIT_STROKES)[];
  random: Random;
}): Uint8Array {
  const pixels = new Uint8Array(WIDTH * HEIGHT).fill(PAPER);
  const bent = bend(random);
  digits.forEach((digit, at) => {
    const place = placeDigit({ random, at, count: digits.length });
    const ink = { pixels, darkness: between(random, 175, 215), radius: between(random, 2.3, 3.1) };
    for (const stroke of DIGIT_STROKES[digit]) follow(ink, stroke, (point) => bent(place(point)));
  });
  for (let line = 0; line < LINES; line += 1) {
    const ink = { pixels, darkness: between(random, 120, 200), radius: between(random, 0.8, 1.4) };
    const [from, to] = [between(random, 10, HEIGHT - 10), between(random, 10, HEIGHT - 10)];
    const stroke: Stroke = Array.from({ length: 9 }, (_, at): Point => [
      (at * WIDTH) / 8,
      from + ((to - from) * at) / 8 + between(random, -9, 9),
    ]);
    follow(ink, stroke, bent);
  }
  for (let dot = 0; dot < DOTS; dot += 1)
    touch({ pixels, darkness: between(random, 40, 130), radius: between(random, 0.4, 0.9) }, [
      between(random, 0, WIDTH),
      between(random, 0, HEIGHT),
    ]);
  return pixels;
}
