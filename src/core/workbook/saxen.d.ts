declare module 'saxen' {
  /** Turns the entities of a text or of a value into characters. */
  type Decode = (text: string) => string;

  /** A parser of XML that calls what is told to it; the package comes without types. */
  export class Parser {
    on(
      event: 'openTag',
      call: (name: string, attributes: () => Record<string, string>, decode: Decode) => void,
    ): this;
    on(event: 'closeTag', call: (name: string, decode: Decode) => void): this;
    on(event: 'text', call: (text: string, decode: Decode) => void): this;
    on(event: 'cdata', call: (text: string) => void): this;
    on(event: 'error', call: (error: Error) => void): this;
    /** Prefixes by address of the namespace. */
    ns(prefixes: Readonly<Record<string, string>>): this;
    parse(xml: string): this;
  }
}
