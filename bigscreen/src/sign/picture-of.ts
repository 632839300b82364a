/**
 * The signature as a picture for the document: cut to its ink, of a size that a document needs, and upright even when
 * it was written along the long side of an upright phone.
 */
import { inkBox } from './ink-box';

const AIR = 12;
const WIDEST = 800;

export function pictureOf(written: HTMLCanvasElement, { sideways }: { sideways: boolean }): string {
  const pixels = written.getContext('2d')?.getImageData(0, 0, written.width, written.height);
  const box = pixels && inkBox(pixels, AIR);
  const picture = document.createElement('canvas');
  const pen = picture.getContext('2d');
  if (!box || !pen) return written.toDataURL('image/png');

  const [width, height] = sideways ? [box.height, box.width] : [box.width, box.height];
  const shrink = Math.min(1, WIDEST / width);
  picture.width = Math.round(width * shrink);
  picture.height = Math.round(height * shrink);
  pen.scale(shrink, shrink);
  if (sideways) {
    pen.translate(0, height);
    pen.rotate(-Math.PI / 2);
  }
  pen.drawImage(written, box.left, box.top, box.width, box.height, 0, 0, box.width, box.height);
  return picture.toDataURL('image/png');
}
