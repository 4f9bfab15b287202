import ExifReader from 'exifreader';
import { PNG } from 'pngjs';
import { describe, expect, it } from 'vitest';
import { withPngText } from '../../../src/core/picture/png-text.ts';

const plain = PNG.sync.write(new PNG({ width: 3, height: 2 }));

describe('withPngText', () => {
  const texts = {
    Title: 'Trece gobiernos',
    Description: 'Called it “hard to believe” — نص',
    URL: '',
  };
  const png = withPngText(plain, texts);

  it('puts texts in any language where decoders find them', async () => {
    const tags = await ExifReader.load(png.buffer);
    expect(tags['Title']?.description).toBe('Trece gobiernos');
    expect(tags['Description']?.description).toBe('Called it “hard to believe” — نص');
    expect(tags['URL']).toBeUndefined();
  });

  it('leaves the picture whole, its checksums right', () => {
    const read = PNG.sync.read(Buffer.from(png), { checkCRC: true });
    expect([read.width, read.height]).toEqual([3, 2]);
  });

  it('refuses what is no PNG', () => {
    expect(() => withPngText(new Uint8Array([1, 2, 3]), texts)).toThrow('this is no PNG');
  });
});
