import { expect, it } from 'vitest';
import { startIframeResizer } from '../../../src/embed/protocols/iframe-resizer.ts';
import { pageAt, SIZE } from '../page-at.ts';

const GREETING = '[iFrameSizer]frame1:8:false:false:32:true:true::bodyOffset:red:evil:0:0:parent';
const INIT = '[iFrameSizer]frame1:446:700:init';
const REPORT = '[iFrameSizer]frame1:446:700:resizeObserver';

const start = () => startIframeResizer(pageAt());

it('says that it is ready, and no height before it is greeted', () => {
  const { greetings, heightMessages } = start();
  expect(greetings).toEqual(['[iFrameResizerChild]Ready']);
  expect(heightMessages?.(SIZE)).toEqual([]);
});

it('answers a greeting once, and then reports', () => {
  const { readText, heightMessages } = start();
  expect(readText?.(GREETING)).toBe(true);
  expect(heightMessages?.(SIZE)).toEqual([INIT, REPORT]);
  expect(heightMessages?.(SIZE)).toEqual([REPORT]);
});

it('answers a second greeting too, under its name', () => {
  const { readText, heightMessages } = start();
  readText?.(GREETING);
  heightMessages?.(SIZE);
  readText?.('[iFrameSizer]frame2:8:false');
  expect(heightMessages?.(SIZE)).toEqual([
    '[iFrameSizer]frame2:446:700:init',
    '[iFrameSizer]frame2:446:700:resizeObserver',
  ]);
});

it('keeps nothing of a greeting but the name', () => {
  const { readText, heightMessages } = start();
  readText?.(GREETING);
  expect(JSON.stringify(heightMessages?.(SIZE))).not.toContain('evil');
});

it.each(['resize', 'reset'])('asks for the height by "%s", which is no greeting', (word) => {
  const { readText, heightMessages } = start();
  expect(readText?.(`[iFrameSizer]${word}`)).toBe(true);
  expect(heightMessages?.(SIZE)).toEqual([]);
  readText?.(GREETING);
  expect(readText?.(`[iFrameSizer]${word}`)).toBe(true);
  expect(heightMessages?.(SIZE)).toEqual([INIT, REPORT]);
});

it.each([
  '',
  `[iFrameSizer]${'x'.repeat(129)}:8:false`,
  '[iFrameSizer]:8:false',
  '[iFrameSizer]message:{"a":1}',
  'frame1:8:false',
])('asks for nothing by "%s"', (text) => {
  const { readText, heightMessages } = start();
  expect(readText?.(text)).toBe(false);
  expect(heightMessages?.(SIZE)).toEqual([]);
});
