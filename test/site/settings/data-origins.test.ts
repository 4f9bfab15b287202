import { expect, it } from 'vitest';
import { parseDataOrigins } from '../../../src/site/settings/data-origins.ts';

it('no origins are listed where none are given', () => {
  expect(parseDataOrigins(undefined)).toEqual([]);
  expect(parseDataOrigins(' , ')).toEqual([]);
});

it('origins are parted by commas or spaces, and listed once as browsers write them', () => {
  expect(
    parseDataOrigins('https://Data.example, https://b.example:443/  https://data.example'),
  ).toEqual(['https://data.example', 'https://b.example']);
});

it('only the machine itself may be without a certificate', () => {
  expect(parseDataOrigins('http://localhost:8080 http://127.0.0.1:1')).toEqual([
    'http://localhost:8080',
    'http://127.0.0.1:1',
  ]);
  expect(() => parseDataOrigins('http://data.example')).toThrow('"http://data.example"');
});

it.each([
  'data.example',
  'https://*.example',
  'https://data.example/sheets',
  'https://data.example/?a',
  'https://user:word@data.example',
  "'self'",
  'https:',
  'data:',
  'file:///etc',
])('"%s" stops the build, by its name', (word) => {
  expect(() => parseDataOrigins(`https://a.example ${word}`)).toThrow(
    `DATA_ORIGINS holds "${word}"`,
  );
});
