(() => {
  const root = document.documentElement;
  root.classList.add('js');
  const theme = /[?&]theme=(light|dark)(&|$)/.exec(location.search);
  if (theme) root.dataset.theme = theme[1];
  addEventListener('click', (event) => {
    const link = event.target.closest('a[data-id]');
    if (
      !link ||
      root.classList.contains('booted') ||
      event.ctrlKey ||
      event.metaKey ||
      event.shiftKey
    )
      return;
    event.preventDefault();
    const id = link.dataset.id;
    const panel = document.getElementById(`c-${id}`);
    root.dataset.selected = id;
    if (!panel) return;
    document.querySelector('.panel.open')?.classList.remove('open');
    panel.classList.add('open');
  });
})();
