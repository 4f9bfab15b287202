/** Hidden iframes get no animation frames: continue after this time anyway, in ms. */
const NO_FRAME = 300;

/** Waits until the next animation frame is on the screen. */
export function nextFrame(): Promise<void> {
  return new Promise((resolve) => {
    requestAnimationFrame(() => setTimeout(resolve));
    setTimeout(resolve, NO_FRAME);
  });
}
