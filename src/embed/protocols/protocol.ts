/** What protocols know about the embed page from the start. */
export interface EmbedPage {
  /** The address at load: parents write names and secrets into it. */
  readonly address: URL;
  /** The slug of the map. */
  readonly slug: string;
}

/** The embed page's width and the height that it asks for, in px. */
export interface PageSize {
  readonly width: number;
  readonly height: number;
}

/** The fields of a message that is an object. */
export type Fields = Readonly<Record<string, unknown>>;

/**
 * The embed page's side of one protocol by which a page gives its iframes the right height. It makes and reads
 * messages and sends nothing. It remembers only what these messages need. What its parent never sends or reads
 * is left out.
 */
export interface Protocol {
  /** Messages to send at the start, before the first height. */
  readonly greetings?: readonly unknown[];
  /** Whether a text from the parent, at most 2,048 characters long, asks for the height. */
  readonly readText?: (text: string) => boolean;
  /** Whether an object from the parent asks for the height. */
  readonly readFields?: (fields: Fields) => boolean;
  /** Fields for the one object in which several parents look for the height. */
  readonly sharedFields?: (size: PageSize) => Fields;
  /** Messages only for this parent. Like the fields they hold numbers and our own address, nothing private. */
  readonly heightMessages?: (size: PageSize) => readonly unknown[];
}

/** Starts a protocol: an empty one where the address says that the parent does not speak it. */
export type StartProtocol = (page: EmbedPage) => Protocol;
