// Runs first in the documents of the page /make/, and adds their scripts: only what this script adds may run, for 'self'
// in the policy means nothing to some browsers where a page has no origin. The build minifies it into them.
// A document may have only one such policy, and every address of a script goes through it, that of a worker too.
// Leaflet tries whether SVG can be written as HTML.
self.trustedTypes?.createPolicy('default', {
  createHTML: (text) => (text === '<svg/>' ? text : null),
  createScriptURL: (address) => (/^(\.+\/)*([\w-]+\/)*[\w-]+\.js$/.test(address) ? address : null),
});
addEventListener('DOMContentLoaded', () => {
  for (const src of document.documentElement.dataset.scripts.split(' ')) {
    const script = document.createElement('script');
    script.async = false;
    script.src = src;
    document.head.append(script);
  }
});
