/** How an article came by its map. */
export type Way =
  /** The copied code. */
  | 'code'
  /** The copied code and the script that gives it its height. */
  | 'code and embed.js'
  /** The copied code, pasted by somebody with few rights whose frames the host keeps. */
  | 'code by an author'
  /** The copied code of a map with a place open. */
  | 'code of a place'
  /** The address of the map alone: the host asks for oEmbed's answer. */
  | 'address'
  /** The address of the page of a place. */
  | 'address of a place'
  /** The copied code, pasted where the host takes no frames. */
  | 'code without the right';

/** An article of a host. */
export interface HostArticle {
  readonly way: Way;
  readonly url: string;
  /** Title of the article, by which the feed has it. */
  readonly title: string;
  /** What sets the height of the frame while the article is read; nothing where the code's own has to do. */
  readonly receiver: 'embed.js' | 'WordPress' | null;
  /** What is left of code whose frame the host takes out; a link if it is not said. */
  readonly remains?: 'link' | 'nothing';
}

/** Whether something was as it should be; `none` where the host has no such thing, or forbids it. */
export type Outcome =
  | { readonly kind: 'pass'; readonly note?: string }
  | { readonly kind: 'fail'; readonly why: string }
  | { readonly kind: 'none'; readonly why: string };

/** A thing that was looked at while articles were written. */
export interface Finding {
  readonly way: Way;
  readonly check: string;
  readonly outcome: Outcome;
}

/** A system that people publish with, installed, started and with its articles published. */
export interface Host {
  readonly name: string;
  readonly version: string;
  /** What was set that is not so by itself. */
  readonly settings: readonly string[];
  readonly themes: readonly HostTheme[];
  readonly articles: readonly HostArticle[];
  /** Address of its RSS, if it has one. */
  readonly feed: string | null;
  /** What its editor showed, and what else only this host has. */
  readonly findings: readonly Finding[];
  /** Ends what it started. */
  readonly stop: () => Promise<void>;
}

/** A theme, and how to publish with it. */
export interface HostTheme {
  readonly name: string;
  readonly activate: () => Promise<void>;
}

/** What hosts publish. */
export interface Published {
  /** Root of the map's site, with a slash at the end. */
  readonly site: string;
  readonly map: { readonly address: string; readonly code: string };
  readonly place: { readonly address: string; readonly code: string; readonly name: string };
  /** The line that gives embed pages their height. */
  readonly helper: string;
}
