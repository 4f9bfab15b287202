import { afterEach, expect, it, vi } from 'vitest';
import { createNotice } from '../../../src/page/notice/notice.ts';

afterEach(() => document.body.replaceChildren());

const view = { missing: 'No map.', works: 'The table works.', action: 'Open' };

it('a notice comes as an alert and does what its button says', () => {
  const onAction = vi.fn();
  createNotice(document.body, { onAction }).render(view);
  const alert = document.querySelector('[role=alert]');
  expect(alert?.textContent).toBe('No map. The table works. Open');
  alert?.querySelector('button')?.click();
  expect(onAction).toHaveBeenCalledOnce();
});

it('there is one notice at most, and none once it is taken away', () => {
  const notice = createNotice(document.body, { onAction: () => {} });
  notice.render(view);
  notice.render({ ...view, missing: 'No names.' });
  expect(document.body.textContent).toBe('No names. The table works. Open');
  notice.render(null);
  expect(document.body.textContent).toBe('');
});
