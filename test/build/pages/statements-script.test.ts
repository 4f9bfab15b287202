import { runInNewContext } from 'node:vm';
import { describe, expect, it } from 'vitest';
import { statementsScript } from '../../../src/build/pages/statements-script.ts';
import { inLanguage } from '../../../src/core/contract/page-data.ts';
import { GLOBAL } from '../../../src/core/contract/scripts.ts';
import { language, squareDataset } from '../../fixtures/square-map.ts';
import { said, squareRecord } from '../../fixtures/square-record.ts';

const many = squareRecord(
  Array.from({ length: 300 }, (_, i) => said('AR', 'doubted', 1 + (i % 20))),
);

describe('the script with the statements', () => {
  it('is not there while they are few: they stand in the page', () => {
    expect(statementsScript(squareDataset(), language('en'))).toBeNull();
  });

  it('leaves them, in the language of the page, where the page looks for them', () => {
    const script = statementsScript(many, language('es'));
    const self: Record<string, unknown> = {};
    runInNewContext(script?.source ?? '', { self });
    const { statements, pages } = inLanguage(many, language('es'));
    expect(JSON.stringify(self[GLOBAL])).toBe(
      JSON.stringify({ statements: { statements, pages } }),
    );
  });

  it('has another name when anything in it changes, so that no old one is used', () => {
    const other = { ...many, statements: many.statements.slice(1) };
    const names = [many, other].map((one) => statementsScript(one, language('en'))?.fileName);
    expect(new Set(names).size).toBe(2);
    for (const name of names) expect(name).toMatch(/^statements-[0-9a-f]{8}\.js$/);
  });
});
