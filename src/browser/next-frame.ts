/** Where no frame comes (in hidden frames) things go on after this time all the same, in ms. */
const NO_FRAME = 300;

/** Waits until the next frame is on the screen. */
export function nextFrame(): Promise<void> {
  return new Promise((resolve) => {
    requestAnimationFrame(() => setTimeout(resolve));
    setTimeout(resolve, NO_FRAME);
  });
}
