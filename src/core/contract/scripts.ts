/**
 * The project's only global: an object in which scripts provide values to other scripts, by script name.
 * Classic scripts work where modules do not: in a sandboxed iframe and from a file.
 */
export const GLOBAL = 'reactionMap';

/** Addresses of the scripts that a page fetches on first use, by name. */
export type ScriptAddresses = Readonly<Record<string, string>>;

/** A classic script that provides data under a name, as `provide` does in src/scripts/. */
export function dataScript(name: string, data: unknown): string {
  return `(self.${GLOBAL}??={})[${JSON.stringify(name)}]=${JSON.stringify(data)};\n`;
}
