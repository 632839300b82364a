/** Lets a mouse write: the pad listens to fingers only, and some people sign at a desk. */
export function mouseAsTouch(pad: HTMLElement): () => void {
  let isDown = false;

  const forward = (
    type: 'touchstart' | 'touchmove' | 'touchend',
    { clientX, clientY, target }: MouseEvent,
  ) => {
    const touches = type === 'touchend' ? [] : [{ clientX, clientY }];
    (target as Element).dispatchEvent(
      Object.assign(new Event(type, { bubbles: true, cancelable: true }), { touches }),
    );
  };
  const down = (event: MouseEvent) => {
    if (!(event.target instanceof HTMLCanvasElement) || event.button !== 0) return;
    isDown = true;
    forward('touchstart', event);
  };
  const move = (event: MouseEvent) => {
    if (isDown && event.target instanceof HTMLCanvasElement) forward('touchmove', event);
  };
  const up = () => {
    if (!isDown) return;
    isDown = false;
    pad
      .querySelector('canvas')
      ?.dispatchEvent(
        Object.assign(new Event('touchend', { bubbles: true, cancelable: true }), { touches: [] }),
      );
  };

  pad.addEventListener('mousedown', down);
  pad.addEventListener('mousemove', move);
  addEventListener('mouseup', up);
  return () => {
    pad.removeEventListener('mousedown', down);
    pad.removeEventListener('mousemove', move);
    removeEventListener('mouseup', up);
  };
}
