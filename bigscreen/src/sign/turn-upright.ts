/** A name written along the long side of an upright phone lies on its side: this stands it up. */
export function turnUpright(written: HTMLCanvasElement): string {
  const upright = document.createElement('canvas');
  upright.width = written.height;
  upright.height = written.width;
  const pen = upright.getContext('2d');
  if (!pen) return written.toDataURL('image/png');
  pen.translate(0, written.width);
  pen.rotate(-Math.PI / 2);
  pen.drawImage(written, 0, 0);
  return upright.toDataURL('image/png');
}
