import type { Page } from 'playwright-core';
import { started } from '../started.ts';
import type { Outcome } from './host.ts';
import { fitOf, MARGIN, mapFrame } from './map-frame.ts';
import { takePicture } from './pictures.ts';

/** The narrowest map that is usable, in px. */
const NARROWEST = 280;

/** What an editor shows of the map that its article holds: all of it, at a usable width. */
export async function previewOf(page: Page, name: string): Promise<Outcome> {
  try {
    const frame = await mapFrame(page);
    await started(frame);
    const fit = await fitOf(frame);
    await takePicture(page, `editor ${name}`);
    const { width, hidden, below } = fit;
    if (width < NARROWEST) return { kind: 'fail', why: `${width} px wide` };
    if (hidden > 0) return { kind: 'fail', why: `${hidden} px hidden: ${JSON.stringify(fit)}` };
    if (below > MARGIN) return { kind: 'fail', why: `${below} px empty: ${JSON.stringify(fit)}` };
    return { kind: 'pass', note: `${width} × ${fit.height} px` };
  } catch (error) {
    await takePicture(page, `editor ${name}`);
    return { kind: 'fail', why: String(error) };
  }
}
