import { describe, expect, it } from 'vitest';
import {
  asksForHeight,
  greetings,
  heightMessages,
  startProtocols,
} from '../../src/embed/messages.ts';
import { requestedTheme } from '../../src/embed/requested-theme.ts';
import { HREF, pageAt, SIZE } from './page-at.ts';

/** What goes over the wire to a page that has put something behind the address and has sent messages. */
const sent = (rest = '', ...received: readonly unknown[]) => {
  const protocols = startProtocols(pageAt(rest));
  for (const data of received) asksForHeight(protocols, data);
  return heightMessages(protocols, SIZE);
};

const SHARED = {
  sentinel: 'amp',
  type: 'embed-size',
  height: 446,
  'datawrapper-height': { vote: 446 },
};
const embedly = (rest = '') => `{"src":"${HREF}${rest}","context":"iframe.resize","height":446}`;

describe('the messages of a height', () => {
  it('serve AMP, frames, Datawrapper and plain readers in one object, and Embedly in one string', () => {
    expect(sent()).toEqual([SHARED, embedly()]);
  });

  it('carry the secret of WordPress in the same object', () => {
    const [first] = sent('#?secret=Ab3');
    expect(first).toEqual({ ...SHARED, message: 'height', value: 446, secret: 'Ab3' });
  });

  it('are, byte for byte and in this order, what every parent at once gets', () => {
    const rest = '?childId=pym-0#?secret=Ab3&amp=1';
    const received = [{ type: 'iframe-child-init' }, '[iFrameSizer]frame1:8:false'];
    expect(sent(rest, ...received).map((message) => JSON.stringify(message))).toEqual([
      '{"sentinel":"amp","type":"embed-size","height":446,"datawrapper-height":{"vote":446},"message":"height","value":446,"secret":"Ab3"}',
      JSON.stringify(embedly(rest)),
      '"pymxPYMxpym-0xPYMxheightxPYMx446"',
      '"[iFrameSizer]frame1:446:700:init"',
      '"[iFrameSizer]frame1:446:700:resizeObserver"',
      '{"type":"iframe-resized","height":446,"width":700}',
    ]);
  });

  it.each([
    '?childId=',
    '?childId=a%20b',
    `?childId=${'x'.repeat(129)}`,
    '#?secret=%3Cb%3E',
    '#stamp=1',
  ])('are as to anybody where the address holds what no parent writes: %s', (rest) => {
    expect(sent(rest)).toEqual([SHARED, embedly(rest)]);
    expect(greetings(startProtocols(pageAt(rest)))).toEqual(['[iFrameResizerChild]Ready']);
  });
});

describe('the greetings', () => {
  it('are for iframe-resizer, and then for AMP where the page stands in one', () => {
    expect(greetings(startProtocols(pageAt()))).toEqual(['[iFrameResizerChild]Ready']);
    expect(greetings(startProtocols(pageAt('#amp=1')))).toEqual([
      '[iFrameResizerChild]Ready',
      { sentinel: 'amp', type: 'embed-ready' },
    ]);
  });
});

describe('a message of the parent', () => {
  it.each([
    ['', '[iFrameSizer]resize'],
    ['', '[iFrameSizer]reset'],
    ['', '[iFrameSizer]frame1:8:false:false:32:true:true::bodyOffset:red:evil:0:0:parent'],
    ['?childId=pym-0', 'pymxPYMxpym-0xPYMxwidthxPYMx700'],
    ['#?secret=Ab3', { message: 'ready', secret: 'Ab3' }],
    ['', { sentinel: 'amp', type: 'frames-init' }],
    ['', { type: 'iframe-child-init' }],
    ['', { type: 'iframe-get-child-dimensions' }],
  ])('may ask for the height in every protocol: "%s", %o', (rest, data) => {
    expect(asksForHeight(startProtocols(pageAt(rest)), data)).toBe(true);
  });

  it('asks for no height where it asks for a theme', () => {
    const message = { source: 'reaction-map-host', type: 'theme', theme: 'dark' };
    expect(asksForHeight(startProtocols(pageAt()), message)).toBe(false);
    expect(requestedTheme(message)).toBe('dark');
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
    `[iFrameSizer]frame1:8:false:${'x'.repeat(2048)}`,
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
    for (const rest of ['', '?childId=pym-0', '#?secret=Ab3']) {
      expect(asksForHeight(startProtocols(pageAt(rest)), data)).toBe(false);
      expect(sent(rest, data)).toEqual(sent(rest));
    }
    expect(requestedTheme(data)).toBeUndefined();
  });

  it('is not answered as WordPress where no secret was given', () => {
    expect(asksForHeight(startProtocols(pageAt()), { message: 'ready', secret: null })).toBe(false);
    const unset = { message: 'ready', secret: undefined };
    expect(asksForHeight(startProtocols(pageAt()), unset)).toBe(false);
  });
});
