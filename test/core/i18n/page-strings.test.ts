import { expect, it } from 'vitest';
import { stringsFor } from '../../../src/core/i18n/languages.ts';
import { pageStrings } from '../../../src/core/i18n/page-strings.ts';

it('a page holds the texts that its scripts read, as they are, and not those of the build', () => {
  const strings = stringsFor('en');
  const page = pageStrings(strings);
  expect(page.panel.close).toBe(strings.panel.close);
  expect(page.table.columns).toEqual(strings.table.columns);
  expect(page.names).toEqual(strings.names);
  expect(page.quotationMarks).toEqual(strings.quotationMarks);
  for (const group of ['aliases', 'theme']) expect(page).not.toHaveProperty(group);
  expect(page.map).not.toHaveProperty('zoomIn');
  expect(strings.map.zoomIn).not.toBe('');
});
