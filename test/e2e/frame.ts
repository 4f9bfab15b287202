/** The attribute that puts a frame into a sandbox; nothing for none. */
export const sandboxed = (tokens: string | null) => (tokens === null ? '' : `sandbox="${tokens}"`);

/** A frame with the map as the snippet of the project writes it. */
export function openFrame(sandbox: string | null = null, attributes = ''): string {
  return `<iframe title="Map" src="{map}" height="806" allow="clipboard-write" ${attributes} ${sandboxed(sandbox)}></iframe>`;
}
