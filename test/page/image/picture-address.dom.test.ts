import { afterEach, beforeEach, expect, it } from 'vitest';
import { pictureAddress } from '../../../src/page/image/picture-address.ts';
import { actor } from '../../fixtures/square-map.ts';
import { day, period, rule } from '../../fixtures/square-record.ts';

const timeline = { period, rule };
const opening = { ...timeline, start: day(7) };

beforeEach(() => {
  const meta = document.createElement('meta');
  meta.setAttribute('property', 'og:url');
  meta.content = 'https://maps.example/vote/';
  document.head.append(meta);
});

afterEach(() => document.head.replaceChildren());

it('a picture leads to the page on its day, and names the last where the page opens on another', () => {
  const page = 'https://maps.example/vote/';
  expect(pictureAddress(null, null, undefined)).toBe(page);
  expect(pictureAddress(null, null, timeline)).toBe(page);
  expect(pictureAddress(null, null, opening)).toBe(`${page}?on=2020-05-20`);
  expect(pictureAddress(null, day(3), opening)).toBe(`${page}?on=2020-05-03`);
});

it('a card leads to the page of its place, and with a day to the place on the map', () => {
  const card = 'https://maps.example/vote/c/CL/';
  expect(pictureAddress(actor('CL'), null, timeline)).toBe(card);
  expect(pictureAddress(actor('CL'), null, opening)).toBe(card);
  expect(pictureAddress(actor('CL'), day(3), opening)).toBe(
    'https://maps.example/vote/?country=CL&on=2020-05-03',
  );
});

it('where the page knows no published address, a card leads to the place on the page', () => {
  document.head.replaceChildren();
  window.history.replaceState(null, '', '/vote/index.html?view=east');
  expect(pictureAddress(actor('CL'), null, opening)).toBe(
    new URL('/vote/?country=CL&on=2020-05-20', location.href).href,
  );
});
