import { describe, expect, it } from 'vitest';
import {
  type Decision,
  decide,
  type FrameAddress,
  greetings,
  heightMessages,
  leaveMessage,
  type Pace,
  type ParentTraits,
  readFrameAddress,
  readRequest,
  SILENT,
} from '../../src/embed/protocols.ts';

const HREF = 'https://maps.example/a/embed.html';
const PLAIN = readFrameAddress(HREF);
const NOBODY: ParentTraits = { resizerId: null, greeting: false, openResizer: false };

describe('the address of a frame', () => {
  it('says nothing of its parent by itself', () => {
    expect(PLAIN).toEqual({ href: HREF, pymId: null, secret: null, amp: false });
  });

  it('holds the name that pym.js gives, and what WordPress and AMP put behind the hash', () => {
    expect(readFrameAddress(`${HREF}?childId=pym-0&parentUrl=x`).pymId).toBe('pym-0');
    expect(readFrameAddress(`${HREF}#?secret=Ab3dE5gH1j`).secret).toBe('Ab3dE5gH1j');
    expect(readFrameAddress(`${HREF}#amp=1`).amp).toBe(true);
    expect(readFrameAddress(`${HREF}?amp=1`).amp).toBe(true);
  });

  it.each([
    '?childId=',
    '?childId=a%20b',
    `?childId=${'x'.repeat(129)}`,
    '#?secret=%3Cb%3E',
    '#stamp=1',
  ])('ignores what no parent writes: %s', (rest) => {
    const { pymId, secret, amp } = readFrameAddress(HREF + rest);
    expect({ pymId, secret, amp }).toEqual({ pymId: null, secret: null, amp: false });
  });
});

describe('the messages of a height', () => {
  const told = (address: FrameAddress, parent = NOBODY) =>
    heightMessages('vote', 700, 446, address, parent);

  it('serve AMP, frames, Datawrapper and plain readers in one object, and Embedly in one string', () => {
    expect(told(PLAIN)).toEqual([
      { sentinel: 'amp', type: 'embed-size', height: 446, 'datawrapper-height': { vote: 446 } },
      `{"src":"${HREF}","context":"iframe.resize","height":446}`,
    ]);
  });

  it('carry the secret of WordPress in the same object', () => {
    const [first] = told(readFrameAddress(`${HREF}#?secret=Ab3`));
    expect(first).toMatchObject({ message: 'height', value: 446, secret: 'Ab3', height: 446 });
  });

  it('speak to pym.js under the name it gave', () => {
    expect(told(readFrameAddress(`${HREF}?childId=pym-0`))).toContain(
      'pymxPYMxpym-0xPYMxheightxPYMx446',
    );
  });

  it('greet iframe-resizer once, and then report', () => {
    const greeted = told(PLAIN, { ...NOBODY, resizerId: 'frame1', greeting: true });
    expect(greeted.slice(2)).toEqual([
      '[iFrameSizer]frame1:446:700:init',
      '[iFrameSizer]frame1:446:700:resizeObserver',
    ]);
    expect(told(PLAIN, { ...NOBODY, resizerId: 'frame1' }).slice(2)).toEqual([
      '[iFrameSizer]frame1:446:700:resizeObserver',
    ]);
  });

  it('answer open-iframe-resizer', () => {
    expect(told(PLAIN, { ...NOBODY, openResizer: true })).toContainEqual({
      type: 'iframe-resized',
      height: 446,
      width: 700,
    });
  });

  it('come after a greeting, which AMP wants too', () => {
    expect(greetings(PLAIN)).toEqual(['[iFrameResizerChild]Ready']);
    expect(greetings(readFrameAddress(`${HREF}#amp=1`))).toContainEqual({
      sentinel: 'amp',
      type: 'embed-ready',
    });
  });

  it('ask only WordPress to leave', () => {
    expect(leaveMessage(PLAIN, HREF)).toBeNull();
    expect(leaveMessage(readFrameAddress(`${HREF}#?secret=Ab3`), HREF)).toEqual({
      message: 'link',
      value: HREF,
      secret: 'Ab3',
    });
  });
});

describe('a message of the parent', () => {
  const pym = readFrameAddress(`${HREF}?childId=pym-0`);
  const wordPress = readFrameAddress(`${HREF}#?secret=Ab3`);

  it('may ask for the height in every dialect', () => {
    expect(readRequest('[iFrameSizer]resize', PLAIN)).toEqual({ kind: 'height' });
    expect(readRequest('[iFrameSizer]reset', PLAIN)).toEqual({ kind: 'height' });
    expect(readRequest('pymxPYMxpym-0xPYMxwidthxPYMx700', pym)).toEqual({ kind: 'height' });
    expect(readRequest({ message: 'ready', secret: 'Ab3' }, wordPress)).toEqual({ kind: 'height' });
    expect(readRequest({ sentinel: 'amp', type: 'frames-init' }, PLAIN)).toEqual({
      kind: 'height',
    });
    expect(readRequest({ type: 'iframe-child-init' }, PLAIN)).toEqual({ kind: 'open-resizer' });
    expect(readRequest({ type: 'iframe-get-child-dimensions' }, PLAIN)).toEqual({
      kind: 'open-resizer',
    });
  });

  it('may greet as iframe-resizer does, whose name for the frame is all that is kept', () => {
    const greeting =
      '[iFrameSizer]frame1:8:false:false:32:true:true::bodyOffset:red:evil:0:0:parent';
    expect(readRequest(greeting, PLAIN)).toEqual({ kind: 'resizer', id: 'frame1' });
  });

  it('may change the theme', () => {
    const message = { source: 'reaction-map-host', type: 'theme', theme: 'dark' };
    expect(readRequest(message, PLAIN)).toEqual({ kind: 'theme', theme: 'dark' });
    expect(readRequest({ ...message, theme: 'pink' }, PLAIN)).toBeNull();
    expect(readRequest({ ...message, source: 'other' }, PLAIN)).toBeNull();
  });

  it.each([
    null,
    undefined,
    0,
    NaN,
    true,
    '',
    'x'.repeat(1_000_000),
    `[iFrameSizer]${'x'.repeat(3000)}:8:false`,
    `[iFrameSizer]${'x'.repeat(129)}:8:false`,
    '[iFrameSizer]:8:false',
    '[iFrameSizer]message:{"a":1}',
    'pymxPYMxpym-1xPYMxwidthxPYMx700',
    { message: 'ready', secret: 'wrong' },
    { message: 'ready' },
    { sentinel: 'amp', type: 'navigate', url: 'https://evil.example' },
    JSON.parse('{"__proto__":{"type":"iframe-child-init"}}'),
    [],
    new Map([['type', 'iframe-child-init']]),
  ])('is nothing else: %o', (data) => {
    for (const address of [PLAIN, pym, wordPress]) expect(readRequest(data, address)).toBeNull();
  });

  it('is not answered as WordPress where no secret was given', () => {
    expect(readRequest({ message: 'ready', secret: null }, PLAIN)).toBeNull();
    expect(readRequest({ message: 'ready', secret: undefined }, PLAIN)).toBeNull();
  });
});

describe('the decision to tell a height', () => {
  const sent = (decision: Decision): Pace => {
    if (decision.kind !== 'send') throw new Error(`nothing was sent: ${decision.kind}`);
    return decision.pace;
  };
  const first = sent(decide(SILENT, 700, 446, false, 0));

  it('tells the first height, and a changed one', () => {
    expect(decide(SILENT, 700, 445.2, false, 0)).toMatchObject({ kind: 'send', height: 446 });
    expect(decide(first, 390, 601, false, 10)).toMatchObject({ kind: 'send', height: 601 });
  });

  it('is quiet about the same height unless it is asked', () => {
    expect(decide(first, 700, 447, false, 10)).toEqual({ kind: 'quiet' });
    expect(decide(first, 700, 446, true, 10)).toMatchObject({ kind: 'send', height: 446 });
  });

  it('is quiet in a frame that has no width, or wants no height', () => {
    expect(decide(SILENT, 0, 446, true, 0)).toEqual({ kind: 'quiet' });
    expect(decide(SILENT, 700, 0, true, 0)).toEqual({ kind: 'quiet' });
    expect(decide(SILENT, 700, Number.NaN, true, 0)).toEqual({ kind: 'quiet' });
  });

  it('does not answer a scroll bar with a smaller height, however often it comes and goes', () => {
    let pace = first;
    for (let i = 0; i < 10; i++) {
      const decision = decide(pace, 685, 430, false, i);
      expect(decision).toEqual({ kind: 'quiet' });
      expect(decide(pace, 700, 446, false, i)).toEqual({ kind: 'quiet' });
      pace = sent(decide(pace, 685, 430, true, i));
      expect(pace).toMatchObject({ width: 700, height: 446 });
    }
  });

  it('tells a smaller height for the same width: the letters have changed', () => {
    expect(decide(first, 700, 430, false, 1)).toMatchObject({ kind: 'send', height: 430 });
  });

  it('keeps the larger height where the scroll bar was there at first', () => {
    const grown = sent(decide(sent(decide(SILENT, 685, 430, false, 0)), 700, 446, false, 1));
    expect(decide(grown, 685, 430, false, 2)).toEqual({ kind: 'quiet' });
  });

  it('tells a smaller height where the width really is another', () => {
    expect(decide(first, 675, 430, false, 1)).toMatchObject({ kind: 'send', height: 430 });
  });

  it('stays within what parents accept', () => {
    expect(decide(SILENT, 700, 5, false, 0)).toMatchObject({ height: 120 });
    expect(decide(SILENT, 700, 50_000, false, 0)).toMatchObject({ height: 4000 });
  });

  it('answers a parent that never stops asking twenty times, then twice a second', () => {
    let pace = SILENT;
    let count = 0;
    for (let now = 0; now < 10_000; now++) {
      const decision = decide(pace, 700, 446, true, now);
      if (decision.kind !== 'send') continue;
      ({ pace } = decision);
      count++;
    }
    expect(count).toBeGreaterThanOrEqual(38);
    expect(count).toBeLessThanOrEqual(40);
    expect(decide(pace, 700, 446, true, 10_000)).toMatchObject({ kind: 'wait' });
  });
});
