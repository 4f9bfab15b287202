import { mkdirSync, writeFileSync } from 'node:fs';
import { fileURLToPath } from 'node:url';
import { brotliCompressSync, gzipSync } from 'node:zlib';
import { makeOutputs } from './outputs.ts';
import { readOverrides } from './overrides.ts';
import { POLICY } from './policy.ts';

const folder = new URL('../public/geo/', import.meta.url);
const overrides = readOverrides(fileURLToPath(new URL('overrides', import.meta.url)), POLICY);

mkdirSync(folder, { recursive: true });
for (const [name, text] of makeOutputs(overrides, console.log)) {
  writeFileSync(new URL(name, folder), text);
  const sizes = [Buffer.byteLength(text), gzipSync(text).length, brotliCompressSync(text).length];
  const [raw, gzip, brotli] = sizes.map((size) => `${(size / 1000).toFixed(1)} kB`);
  console.log(`public/geo/${name}: ${raw}, ${gzip} gzip, ${brotli} brotli`);
}
