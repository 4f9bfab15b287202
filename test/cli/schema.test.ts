import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import * as v from 'valibot';
import { describe, expect, it } from 'vitest';
import { type JsonSchema, toJsonSchema } from '../../src/build/read/json-schema.ts';
import { mapJsonSchema, mapReference } from '../../src/build/read/map-reference.ts';
import { siteJsonSchema, siteReference } from '../../src/build/read/site-reference.ts';
import { schemaFiles } from '../../src/cli/schema-command.ts';
import { mapFileSchema } from '../../src/site/map/map-file-schema.ts';
import { parseSiteFile } from '../../src/site/settings/site-file.ts';
import { siteFileSchema } from '../../src/site/settings/site-file-schema.ts';

describe('npm run schema', () => {
  it.each([...schemaFiles()])('has written %s as it is committed', (path, text) => {
    const committed = readFileSync(join(import.meta.dirname, '../..', path), 'utf8');
    expect(committed === text, `${path} is out of date: run npm run schema`).toBe(true);
  });
});

/** Fields without a description, by path. */
const silent = (
  path: string,
  { properties, items, anyOf, additionalProperties }: JsonSchema,
): string[] => [
  ...Object.entries(properties ?? {}).flatMap(([name, field]): string[] => [
    ...(field.description === undefined ? [`${path}.${name}`] : []),
    ...silent(`${path}.${name}`, field),
  ]),
  ...(anyOf ?? []).flatMap((one): string[] => silent(path, one)),
  ...(additionalProperties ? silent(`${path}.*`, additionalProperties) : []),
  ...(items !== undefined && !('length' in items) ? silent(`${path}[]`, items as JsonSchema) : []),
];

describe('the schema of site.json', () => {
  const schema = siteJsonSchema();

  it('has every field of the validator, and needs none', () => {
    expect(Object.keys(schema.properties ?? {})).toEqual(
      Object.keys(siteFileSchema(['en', 'es']).entries),
    );
    expect(schema.required).toBeUndefined();
    expect(schema.additionalProperties).toBe(false);
  });

  it('says of every field what it is, in the reference too', () => {
    expect(silent('site', schema)).toEqual([]);
    for (const field of Object.keys(schema.properties ?? {})) {
      expect(siteReference()).toContain(`| \`${field}\` |`);
    }
  });

  it('has an example in the reference that the validator takes', () => {
    const [, example = ''] = /```json\n([\s\S]*?)```/.exec(siteReference()) ?? [];
    const parsed = parseSiteFile(example, () => true);
    expect(parsed.ok ? [] : parsed.faults).toEqual([]);
  });
});

describe('the schema of map.json', () => {
  const schema = mapJsonSchema();
  const fields = Object.keys(mapFileSchema(['en']).entries);

  it('has every field of the validator, and needs the headline alone', () => {
    expect(Object.keys(schema.properties ?? {})).toEqual(fields);
    expect(schema.required).toEqual(['headline']);
    expect(schema.additionalProperties).toBe(false);
  });

  it('says of every field what it is', () => {
    expect(silent('map', schema)).toEqual([]);
  });

  it('has the limits of the validator', () => {
    const { views, slug, languages, labels, stances } = schema.properties ?? {};
    expect(slug?.['pattern']).toBe('^[a-z][a-z0-9-]{0,39}$');
    expect(languages).toMatchObject({ minItems: 1, default: ['en'] });
    expect(views?.items).toMatchObject({
      anyOf: [{ enum: expect.arrayContaining(['world']) }, {}],
    });
    expect(labels?.additionalProperties).toMatchObject({
      anyOf: [{ required: ['kind', 'at'] }, { required: ['kind', 'at', 'side'] }],
    });
    expect(stances?.items).toMatchObject({ required: ['label'] });
  });

  it('takes a text by language or, where a map has one language, a plain one', () => {
    expect(schema.properties?.['headline']).toMatchObject({
      allOf: [{ $ref: '#/definitions/text' }],
    });
    expect(schema['definitions']).toMatchObject({
      text: { anyOf: [{ type: 'string' }, { type: 'object' }] },
    });
  });

  it('refuses what it cannot say', () => {
    expect(() => toJsonSchema(v.strictObject({ when: v.date() }))).toThrow(
      'does not know how to say "date"',
    );
  });
});

it('the reference has a row for every field, the needed ones marked', () => {
  const rows = mapReference()
    .split('\n')
    .filter((line) => line.startsWith('| `'));
  const paths = rows.map((row) => /^\| `([^`]+)`/.exec(row)?.[1] ?? '');
  expect(new Set(paths).size).toBe(paths.length);
  expect(paths).toEqual(expect.arrayContaining(Object.keys(mapFileSchema(['en']).entries)));
  expect(paths).toEqual(expect.arrayContaining(['stances[].colour.light', 'labels.*.side']));
  for (const row of rows) expect(row).toMatch(/^\| `[^`]+` \| [^|]+ \| .*[.:`] \|$/);
  expect(rows.filter((row) => /^\| `\w+` .*\*\*Needed/.test(row))).toHaveLength(1);
});
