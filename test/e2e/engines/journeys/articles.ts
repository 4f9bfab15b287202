import { afterAll, beforeAll, expect, inject, it } from 'vitest';
import { type ArticleServer, startArticleServer } from '../../article-server.ts';
import { openFrame } from '../../frame.ts';
import { openPanel, type Reader, wake } from '../reader.ts';
import { until } from '../until.ts';

/** What readers of articles do with an embed page. */
export function journeysInArticles({ windowFor }: Reader): void {
  let articles: ArticleServer | undefined;
  beforeAll(async () => {
    articles = await startArticleServer();
  });
  afterAll(() => articles?.close());

  it.each([null, 'allow-scripts', 'allow-scripts allow-same-origin'])(
    'opens a country in an article, in sandbox %s, which knows the height of the map',
    async (sandbox) => {
      const one = await windowFor({ width: 700 });
      const map = `${inject('otherUrl')}election/embed.html`;
      const heights = `<script>addEventListener('message', ({ data }) => {
        if (Number.isFinite(data?.height)) document.body.dataset.height = data.height;
      })</script>`;
      const article = heights + openFrame(sandbox).replace('{map}', map);
      await one.goto(articles?.publish(article) ?? '');
      await expect.poll(() => one.runInFrame(wake)).toBe(true);
      await expect
        .poll(() => one.run(() => Number(document.body.dataset['height'] ?? 0)))
        .toBeGreaterThan(300);
      let before = '';
      const point = await until('a name in the map stands still', async () => {
        const [x, y] = await one.runInFrame((): [number, number] => {
          const link = [...document.querySelectorAll('.names a')].find((each) =>
            each.checkVisibility(),
          );
          const { left, top, width, height } = link?.getBoundingClientRect() ?? new DOMRect();
          return [left + width / 2, top + height / 2];
        });
        const [left, top] = await one.run((): [number, number] => {
          const iframe = document.querySelector('iframe');
          // The names stand at its end, which may be below the window.
          iframe?.scrollIntoView({ block: 'end', behavior: 'instant' });
          const box = iframe?.getBoundingClientRect();
          return [box?.left ?? 0, box?.top ?? 0];
        });
        const here = `${left + x} ${top + y}`;
        const isSame = here === before;
        before = here;
        return isSame ? ([left + x, top + y] as const) : undefined;
      });
      await one.click(point);
      await expect.poll(() => one.runInFrame(openPanel)).toBe('China');
    },
  );
}
