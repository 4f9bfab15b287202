import { expect, it } from 'vitest';
import { listedDataAddress } from '../../../src/page/foreign-data/data-address.ts';

const ORIGINS = ['https://data.example', 'http://localhost:8080'];

it.each([
  'https://data.example/a.csv?x=1',
  'HTTPS://DATA.example:443/',
  'http://localhost:8080/a.csv',
])('%s stands on a listed origin', (text) => {
  expect(listedDataAddress(text, ORIGINS)?.href).toBe(new URL(text).href);
});

it.each([
  null,
  '',
  'a.csv',
  '//data.example/a.csv',
  'https://data.example.evil.example/a.csv',
  'https://evil.example/https://data.example/',
  'https://data.example@evil.example/a.csv',
  'https://user:word@data.example/a.csv',
  'https://data.example:444/a.csv',
  'http://data.example/a.csv',
  ' https://data.example/a.csv',
  'https://data.example/a\n.csv',
  'data:text/csv,a',
  'blob:https://data.example/a',
  'javascript:alert(1)//https://data.example',
  `https://data.example/${'a'.repeat(2048)}`,
])('%j is ignored', (text) => {
  expect(listedDataAddress(text, ORIGINS)).toBeNull();
});

it('nothing is listed where the list is empty', () => {
  expect(listedDataAddress('https://data.example/', [])).toBeNull();
  expect(listedDataAddress('https://data.example/', [''])).toBeNull();
});
