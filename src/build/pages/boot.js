// Runs before anything is drawn: opens panels, remembers what else is pressed, and fetches the page's scripts
// when a reader is about to use it. The build minifies it into every page.
(() => {
  const root = document.documentElement;
  // Some hosts answer the address of a folder without its slash: relative addresses would then miss the folder.
  if (/^\/(.*\/)?(?!embed$|index$)[^/.]+$/.test(location.pathname))
    history.replaceState(null, '', `${location.pathname}/${location.search}${location.hash}`);
  const query = new URLSearchParams(location.search);
  const language = document.querySelector(`link[hreflang="${CSS.escape(query.get('lang'))}"]`);
  if (language) {
    // The rest of the address stays as it is written.
    const others = location.search.replace(/&lang=[^&]*$|\blang=[^&]*&?/, '');
    location.replace((language.dataset.path ?? language.href) + others + location.hash);
  }
  // A page may have only one such policy, and every address of a script goes through it. Leaflet tries whether
  // SVG can be written as HTML.
  self.trustedTypes?.createPolicy('default', {
    createHTML: (text) => (text === '<svg/>' ? text : null),
    createScriptURL: (address) =>
      /^(\.+\/)*([\w-]+\/)*[\w-]+\.js$/.test(address) ? address : null,
  });

  root.classList.add('js');
  if (/^(light|dark)$/.test(query.get('theme'))) root.dataset.theme = query.get('theme');
  for (const view of root.dataset.views.split(' ')) {
    const [id, star] = view.split('*');
    if (id !== query.get('view')) continue;
    root.dataset.view = id;
    root.toggleAttribute('data-wide', star === '');
  }
  for (const part of ['title', 'legend', 'credit']) {
    if (query.get(part) === '0') root.classList.add(`no-${part}`);
  }
  const asked = query.get('country');
  if (asked && /^[\w-]{2,24}$/.test(asked)) root.dataset.selected = asked;

  // A panel that is not parsed yet opens as soon as it is.
  const watcher = new MutationObserver(() => open());
  const open = () => {
    // People write codes in either case.
    const panel = document.querySelector(`[id="c-${root.dataset.selected}"i]`);
    if (!panel) {
      if (document.readyState === 'loading')
        watcher.observe(root, { childList: true, subtree: true });
      return;
    }
    watcher.disconnect();
    document.querySelector('.panel.open')?.classList.remove('open');
    panel.classList.add('open');
  };
  if (root.dataset.selected) open();

  // Only what this script adds may run: 'self' in the policy means nothing to WebKit in a sandbox. All run in the
  // order in which they were added.
  const add = (src) => {
    const script = document.createElement('script');
    script.async = false;
    script.src = src;
    document.head.append(script);
  };
  if (root.dataset.first) add(root.dataset.first);
  // These need the whole document.
  let isAwake = false;
  const wake = () => {
    if (isAwake || document.readyState === 'loading') return;
    isAwake = true;
    root.dataset.scripts.split(' ').forEach(add);
  };
  let isWanted = /\b(country|view|stance|on|lens|table|patterns|data)=|#c-/.test(location.href);
  addEventListener('DOMContentLoaded', () => {
    // Its last parts may not have been reported yet.
    watcher.disconnect();
    if (root.dataset.selected) open();
    for (const control of document.querySelectorAll(':not(option):disabled'))
      control.disabled = false;
    if (isWanted) wake();
  });
  // The first paint and the first press come before the typefaces. Both are shown at once, so that the text is laid
  // out once more and not twice. An iframe without an origin may not fetch fonts.
  const typeface = (family, file, weight) =>
    new FontFace(family, `url(${root.dataset.fonts}${file}.woff2)`, { weight }).load();
  addEventListener('load', async () => {
    if (origin !== 'null' || location.protocol === 'file:') {
      // Where one does not arrive, the text keeps its system font.
      const faces = await Promise.allSettled([
        typeface('Newsreader Map', 'newsreader', '400 600'),
        typeface('Franklin Map', 'libre-franklin', '400 700'),
      ]);
      for (const { value } of faces) if (value) document.fonts.add(value);
      root.classList.add('typefaces');
      dispatchEvent(new Event('typefaces'));
    }
    // A mouse goes with a quick processor and a good line: there the first click finds the scripts at work.
    if (matchMedia('(hover)').matches && !navigator.connection?.saveData) wake();
  });

  // What a reader does until the main script runs, which then goes through it.
  const early = [];
  self.reactionMap = { early };
  const listening = new AbortController();
  const listen = (types, listener, passive = true) => {
    for (const type of types.split(' ')) {
      addEventListener(type, listener, { capture: true, passive, signal: listening.signal });
    }
  };
  const note = (event) => {
    if (root.classList.contains('ready')) return listening.abort();
    // Chromium reports a pointer that rests where the page appears as one that has moved by nothing.
    if (/move$/.test(event.type) && event.movementX === 0 && !event.movementY) return;
    isWanted = true;
    wake();
    early.push(event);
  };
  listen(
    'focusin pointermove scroll keydown input change pointerdown mousedown mousemove mouseup dblclick touchstart touchmove touchend touchcancel',
    note,
  );
  listen(
    'wheel',
    (event) => {
      note(event);
      // Over the map the wheel zooms only with Ctrl or ⌘: the map must not catch a reader who scrolls past it.
      const zooms = event.ctrlKey || event.metaKey || query.get('scroll') === 'free';
      if (zooms && event.target.closest?.('.map')) event.preventDefault();
    },
    false,
  );
  listen(
    'click',
    (event) => {
      note(event);
      // The page may be older than the site, and would come from the cache again.
      if (event.target.closest?.('.incomplete a')) {
        event.preventDefault();
        location.reload();
      }
      const link = event.target.closest?.('a[data-id]');
      if (
        !link ||
        !root.classList.contains('js') ||
        root.classList.contains('ready') ||
        event.ctrlKey ||
        event.metaKey ||
        event.shiftKey
      )
        return;
      event.preventDefault();
      root.dataset.selected = link.dataset.id;
      open();
    },
    false,
  );
  // A script did not arrive or cannot run: the page is then what it is without one.
  addEventListener(
    'error',
    ({ target }) => {
      if (root.classList.contains('ready') || (target !== self && target.tagName !== 'SCRIPT'))
        return;
      root.classList.replace('js', 'broken');
    },
    true,
  );
})();
