import type { ShowShare } from '../app/app.ts';
import { provide } from '../app/scripts.ts';
import { copyText } from '../browser/download.ts';
import { addStyles } from '../browser/styles.ts';
import { titleOf } from '../core/edition/map-texts.ts';
import { sourceNames } from '../core/edition/sources.ts';
import type { ReaderChoices } from '../core/statements/reader-choices.ts';
import type { ActorId } from '../core/statements/types.ts';
import css from '../page/share/share.css?inline';
import { createShare } from '../page/share/share.ts';
import { publishedAddress } from '../page/share/snippet.ts';

/*
 * Shows how to share and embed the map. A separate script, loaded when a reader asks for it.
 */

const show: ShowShare = (root, app, frame, strings) => {
  const { query } = app;
  const { data, announce } = app.page;
  const ownNames = document.querySelectorAll<HTMLAnchorElement>('.footer a[hreflang]');
  const { dataset, locale } = app.page.lastDay;
  addStyles(css);
  const page = new URL('.', new URL(frame, location.href)).href;
  const pages = [
    { language: data.language as string, name: data.strings.language, page },
    ...[...document.querySelectorAll<HTMLLinkElement>('link[hreflang]')].map((link) => ({
      language: link.hreflang,
      name: [...ownNames].find(({ hreflang }) => hreflang === link.hreflang)?.text ?? link.hreflang,
      page: new URL(link.dataset.path ?? link.href, location.href).href,
    })),
  ];
  // The site may know its published address; then the code uses it, wherever it is copied.
  const canonical = document.querySelector<HTMLLinkElement>('link[rel=canonical]')?.href;
  const publish = (address: string) =>
    canonical === undefined ? address : publishedAddress(address, dataset.slug, canonical);
  const published = publish(page);
  const named = (id: ActorId) => ({ id, name: locale.name(id) });
  const lastDay = dataset.timeline?.period.to;
  const embedding = createShare(
    root,
    {
      strings,
      title: locale.text(titleOf(dataset)),
      pages: pages.map(({ language, name, page }) => ({
        id: language,
        name,
        page,
        published: publish(page),
      })),
      helper: `${published.slice(0, published.lastIndexOf(`/${dataset.slug}/`))}/embed.js`,
      views: dataset.views.map(({ id, label }) => ({ id, name: locale.text(label) })),
      timeline: dataset.timeline,
      data: new URLSearchParams(query()).get('data') ?? undefined,
    },
    {
      onCopy: async (text) => {
        const copied = await copyText(text);
        announce(copied ? strings.copied : strings.notCopied);
        return copied;
      },
    },
  );
  app.follow('share', () => ({ settle: (_scene, now) => render(now) }));

  function render({
    selected,
    view,
    theme,
    stances,
    day: chosenDay,
    sources,
  }: ReaderChoices): void {
    const day = chosenDay ?? lastDay;
    const labels = dataset.stances
      .filter(({ id }) => stances.includes(id))
      .map(({ label }) => label);
    embedding.render({
      link: published + query(),
      theme,
      view,
      country: selected === null ? null : named(selected),
      countries: app.scene().edition.order.map(named),
      day:
        day === undefined ? null : { id: day, name: locale.day(day), chosen: chosenDay !== null },
      stances: { ids: stances, names: locale.list(labels.map(locale.text)) },
      sources: {
        ids: sources,
        names: sourceNames(sources, app.page.lastDay),
      },
    });
  }
};

provide('share', show);
