import { inflateSync } from 'node:zlib';
import { HEIGHT, WIDTH, drawDigits } from './draw-digits';
import { encodePng } from './encode-png';
import { makePicture } from './make-picture';

const PREFIX = 'data:image/png;base64,';

it('makes a picture of four digits without those that look alike', () => {
  const answers = Array.from({ length: 50 }, () => makePicture().answer);

  expect(answers.filter((answer) => !/^[2-9]{4}$/.test(answer))).toEqual([]);
});

it('never draws the same digits the same way, so that pictures cannot be learnt by heart', () => {
  const draw = () => drawDigits({ digits: [3, 8, 5, 2], random: Math.random }).join();

  expect(new Set([draw(), draw(), draw()]).size).toBe(3);
});

it('leaves enough paper and enough ink for eyes to read', () => {
  const shares = Array.from({ length: 20 }, () => {
    const pixels = drawDigits({ digits: [4, 7, 9, 6], random: Math.random });
    return pixels.filter((pixel) => pixel < 128).length / pixels.length;
  });

  expect(Math.min(...shares)).toBeGreaterThan(0.05);
  expect(Math.max(...shares)).toBeLessThan(0.3);
});

it('is a PNG that holds the pixels, and says the answer nowhere', () => {
  const pixels = drawDigits({ digits: [2, 2, 2, 2], random: () => 0.5 });
  const png = encodePng({ pixels, width: WIDTH, height: HEIGHT });
  const at = png.indexOf('IDAT') + 4;
  const rows = inflateSync(png.subarray(at, at + png.readUInt32BE(at - 8)));
  const { picture } = makePicture();

  expect(png.subarray(1, 4).toString()).toBe('PNG');
  expect([png.readUInt32BE(16), png.readUInt32BE(20)]).toEqual([WIDTH, HEIGHT]);
  expect(rows.length).toBe((WIDTH + 1) * HEIGHT);
  expect([...rows.subarray(1, WIDTH + 1)]).toEqual([...pixels.subarray(0, WIDTH)]);
  // An empty chunk's sum is a constant of the format: the table of sums is right.
  expect(png.subarray(-4).toString('hex')).toBe('ae426082');
  expect(picture.startsWith(PREFIX)).toBe(true);
});
