/**
 * The one global of the project: an object in which scripts leave what they give to others, by the name of
 * the script. Classic scripts work where modules do not, in a sandboxed frame and from a file.
 */
export const GLOBAL = 'reactionMap';

/** Addresses of the scripts that a page fetches when they are first wanted, by name. */
export type ScriptAddresses = Readonly<Record<string, string>>;

/** A classic script that leaves data under a name, as the scripts of src/scripts/ do by `provide`. */
export function dataScript(name: string, data: unknown): string {
  return `(self.${GLOBAL}??={})[${JSON.stringify(name)}]=${JSON.stringify(data)};\n`;
}
