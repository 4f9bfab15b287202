import { expect, it } from 'vitest';
import { useBrowser } from './open-page.ts';

const open = useBrowser();

it.each(['', 'election/embed.html'])(
  'no string becomes HTML or a script in “%s”, whatever would try',
  async (address) => {
    const { page } = await open(address);
    const attempts = await page.evaluate(() => {
      const element = document.createElement('div');
      const script = document.createElement('script');
      const tried = (attempt: () => void) => {
        try {
          attempt();
          return 'done';
        } catch (error) {
          return (error as Error).name;
        }
      };
      return {
        html: tried(() => Reflect.set(element, 'innerHTML', '<img src=x onerror=alert(1)>')),
        inserted: tried(() => element.insertAdjacentHTML('beforeend', '<b>')),
        script: tried(() => Reflect.set(script, 'src', 'https://evil.example/a.js')),
        elsewhere: tried(() => Reflect.set(script, 'src', '//evil.example/assets/a.js')),
        host: tried(() => Reflect.set(script, 'src', '//geo/a.js')),
        own: tried(() => Reflect.set(script, 'src', '../assets/a.js')),
      };
    });
    expect(attempts).toEqual({
      html: 'TypeError',
      inserted: 'TypeError',
      script: 'TypeError',
      elsewhere: 'TypeError',
      host: 'TypeError',
      own: 'done',
    });
  },
);
