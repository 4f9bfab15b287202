// Runs before anything is drawn: opens panels, remembers what else is pressed, and fetches the page's scripts
// when a reader is about to use it. The build minifies it into every page. Browsers below the floor that package.json
// names have no container queries, and the page is then what it is without a script.
if (self.CSSContainerRule) {
  const root = document.documentElement;
  const { classList, dataset } = root;
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

  classList.add('js');
  if (/^(light|dark)$/.test(query.get('theme'))) dataset.theme = query.get('theme');
  for (const view of dataset.views.split(' ')) {
    const [id, star] = view.split('*');
    if (id !== query.get('view')) continue;
    dataset.view = id;
    root.toggleAttribute('data-wide', star === '');
  }
  for (const part of 'title legend credit'.split(' ')) {
    if (query.get(part) === '0') classList.add(`no-${part}`);
  }
  const asked = query.get('country');
  if (asked && /^[\w-]{2,24}$/.test(asked)) dataset.selected = asked;

  // A panel that is not parsed yet opens as soon as it is.
  const watcher = new MutationObserver(() => open());
  const open = () => {
    // People write codes in either case.
    const panel = document.querySelector(`[id="c-${dataset.selected}"i]`);
    if (!panel) {
      if (document.readyState === 'loading')
        watcher.observe(root, { childList: true, subtree: true });
      return;
    }
    watcher.disconnect();
    document.querySelector('.panel.open')?.classList.remove('open');
    panel.classList.add('open');
  };
  if (dataset.selected) open();

  // Only what this script adds may run: 'self' in the policy means nothing to WebKit in a sandbox. All run in the
  // order in which they were added.
  const add = (src) => {
    const script = document.createElement('script');
    script.async = false;
    script.src = src;
    document.head.append(script);
  };
  if (dataset.first) add(dataset.first);
  // These need the whole document.
  let isAwake;
  const wake = () => {
    if (isAwake || document.readyState === 'loading') return;
    isAwake = true;
    // A page in one file holds them, and its typefaces.
    dataset.scripts?.split(' ').forEach(add);
  };
  let isWanted =
    'start' in root.dataset ||
    /\b(country|view|stance|on|lens|table|patterns|data)=|#c-/.test(location.href);
  addEventListener('DOMContentLoaded', () => {
    // Its last parts may not have been reported yet.
    watcher.disconnect();
    if (dataset.selected) open();
    for (const control of document.querySelectorAll(':not(option):disabled'))
      control.disabled = false;
    if (isWanted) wake();
  });
  // The first paint and the first press come before the typefaces. Both are shown at once, so that the text is laid
  // out once more and not twice. An iframe without an origin may not fetch fonts.
  const typeface = (family, file, weight) =>
    new FontFace(family, `url(${dataset.fonts}${file}.woff2)`, { weight }).load();
  addEventListener('load', async () => {
    await new Promise((painted) => requestAnimationFrame(() => setTimeout(painted)));
    if (dataset.fonts && (origin !== 'null' || location.protocol === 'file:')) {
      // Where one does not arrive, the text keeps its system font.
      const faces = await Promise.allSettled([
        typeface('Newsreader Map', 'newsreader', '400 600'),
        typeface('Franklin Map', 'libre-franklin', '400 700'),
      ]);
      for (const { value } of faces) if (value) document.fonts.add(value);
      classList.add('typefaces');
      dispatchEvent(new Event('typefaces'));
    }
    // A mouse goes with a quick processor and a good line: there the first click finds the scripts at work.
    if (matchMedia('(hover)').matches && !navigator.connection?.saveData) wake();
  });

  // What a reader does until the main script runs, which then goes through it.
  const early = [];
  self.reactionMap = { early };
  const listening = new AbortController();
  const listen = (types, listener, isActive) => {
    for (const type of types.split(' ')) {
      addEventListener(type, listener, {
        capture: true,
        passive: !isActive,
        signal: listening.signal,
      });
    }
  };
  const note = (event) => {
    if (classList.contains('ready')) return listening.abort();
    // Chromium reports a pointer that rests where the page appears as one that has moved by nothing.
    if (/move$/.test(event.type) && event.movementX === 0 && !event.movementY) return;
    isWanted = true;
    wake();
    early.push(event);
  };
  listen(
    'scroll focusin input change keydown pointerdown pointermove mousedown mousemove mouseup dblclick touchstart touchmove touchend touchcancel',
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
    true,
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
        !classList.contains('js') ||
        classList.contains('ready') ||
        event.ctrlKey ||
        event.metaKey ||
        event.shiftKey
      )
        return;
      event.preventDefault();
      dataset.selected = link.dataset.id;
      open();
    },
    true,
  );
  // A script did not arrive or cannot run: the page is then what it is without one.
  addEventListener(
    'error',
    ({ target }) => {
      if (classList.contains('ready') || (target !== self && target.tagName !== 'SCRIPT')) return;
      classList.replace('js', 'broken');
    },
    true,
  );
}
