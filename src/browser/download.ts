/** Saves a text as a file. Where downloads are forbidden nothing happens; the text can still be copied. */
export function saveText(text: string, name: string, type: string): void {
  saveFile(new Blob([text], { type }), name);
}

/** Saves a file. Where downloads are forbidden nothing happens, and nothing reports it. */
export function saveFile(file: Blob, name: string): void {
  const url = URL.createObjectURL(file);
  const link = document.createElement('a');
  link.href = url;
  link.download = name;
  link.click();
  setTimeout(() => URL.revokeObjectURL(url), 1000);
}

/** Copies a text to the clipboard; resolves to whether it worked. */
export async function copyText(text: string): Promise<boolean> {
  try {
    await navigator.clipboard.writeText(text);
    return true;
  } catch {
    // Iframes without the permission: an old command still works there.
    const focused = document.activeElement;
    const field = document.createElement('textarea');
    field.value = text;
    field.style.position = 'fixed';
    document.body.append(field);
    field.select();
    let copied = false;
    // The command can succeed with another text, where the field could not be selected.
    const onCopy = (event: ClipboardEvent) => {
      event.clipboardData?.setData('text/plain', text);
      event.preventDefault();
      copied = event.clipboardData !== null;
    };
    addEventListener('copy', onCopy, true);
    const done = document.execCommand('copy');
    removeEventListener('copy', onCopy, true);
    field.remove();
    if (focused instanceof HTMLElement) focused.focus({ preventScroll: true });
    return done && copied;
  }
}
