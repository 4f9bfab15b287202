// Brings the script that counts visits, once the page has loaded and rests. The build minifies it into pages where
// site.json names such a script, before boot.js. ADDRESS and ATTRIBUTES stand for what site.json says.
(() => {
  // A page that somebody has saved is no visit.
  if (location.protocol === 'file:') return;
  // The policy of pages lets scripts through by the address alone, and of other sites this one.
  const policy = self.trustedTypes?.createPolicy('counting', {
    createScriptURL: (address) => (address === ADDRESS ? address : null),
  });
  const script = document.createElement('script');
  // Readers may block it, and it may fail: the page, which takes the failure of a script of its own as its end, must
  // not hear of it. Errors in scripts of other sites come without their words; where the page has no origin, those in
  // scripts of the page do too, and it has to hear of them.
  addEventListener(
    'error',
    (event) => {
      const isForeign = event.target === self && !event.filename && origin !== 'null';
      if (event.target === script || isForeign) event.stopImmediatePropagation();
    },
    true,
  );
  addEventListener('load', () => {
    const bring = () => {
      for (const [name, value] of Object.entries(ATTRIBUTES)) script.setAttribute(name, value);
      script.async = true;
      script.src = policy?.createScriptURL(ADDRESS) ?? ADDRESS;
      document.head.append(script);
    };
    // A page may never rest.
    if (self.requestIdleCallback) self.requestIdleCallback(bring, { timeout: 3000 });
    else setTimeout(bring);
  });
})();
