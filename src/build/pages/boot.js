(() => {
  const root = document.documentElement;
  const query = new URLSearchParams(location.search);
  const language = [...document.querySelectorAll('link[hreflang]')].find(
    ({ hreflang }) => hreflang === query.get('lang'),
  );
  if (language) {
    query.delete('lang');
    location.replace(`${language.dataset.path ?? language.href}?${query}${location.hash}`);
  }
  const open = (id) => {
    const panel = document.getElementById(`c-${id}`);
    if (!panel) return;
    document.querySelector('.panel.open')?.classList.remove('open');
    panel.classList.add('open');
  };
  root.classList.add('js');
  if (/^(light|dark)$/.test(query.get('theme'))) root.dataset.theme = query.get('theme');
  for (const view of root.dataset.views.split(' ')) {
    if (view.replace('*', '') !== query.get('view')) continue;
    root.dataset.view = query.get('view');
    root.toggleAttribute('data-wide', view.endsWith('*'));
  }
  for (const part of ['title', 'legend', 'credit']) {
    if (query.get(part) === '0') root.classList.add(`no-${part}`);
  }
  const asked = query.get('country') ?? '';
  if (/^[A-Za-z0-9-]{2,24}$/.test(asked)) root.dataset.selected = asked;
  document.addEventListener('readystatechange', () => open(root.dataset.selected), { once: true });
  // The main script did not arrive or cannot run: the page is then what it is without one.
  addEventListener(
    'error',
    ({ target }) => {
      if (root.classList.contains('ready') || (target !== window && target.tagName !== 'SCRIPT'))
        return;
      root.classList.replace('js', 'broken');
    },
    true,
  );
  addEventListener('click', (event) => {
    const link = event.target.closest('a[data-id]');
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
    open(link.dataset.id);
  });
})();
