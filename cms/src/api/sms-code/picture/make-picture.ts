/** A picture of four digits, and what it says. The answer leaves this process only as an index. */
import { randomInt } from 'node:crypto';
import { DIGITS } from './digit-strokes';
import { HEIGHT, WIDTH, drawDigits } from './draw-digits';
import { encodePng } from './encode-png';

const COUNT = 4;
const FINENESS = 2 ** 32;

export function makePicture(): { answer: string; picture: string } {
  const digits = Array.from({ length: COUNT }, () => DIGITS[randomInt(DIGITS.length)] ?? DIGITS[0]).flatMap(
    (digit) => digit ?? [],
  );
  const pixels = drawDigits({ digits, random: () => randomInt(FINENESS) / FINENESS });
  const png = encodePng({ pixels, width: WIDTH, height: HEIGHT });
  return { answer: digits.join(''), picture: `data:image/png;base64,${png.toString('base64')}` };
}
