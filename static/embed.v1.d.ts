// What embed.v1.js gives to a page. Version 1: names and meanings here stay as they are.

/** What may change while the frame is open. What is not in its list is passed over; an empty text is the default. */
export interface BowOutLooks {
  /** Follows the visitor's system unless told. */
  theme?: "auto" | "light" | "dark" | "";
  /** A colour as `#rrggbb`. Where it would be hard to read it is made darker or lighter. */
  accent?: string;
  radius?: "none" | "small" | "medium" | "large" | "";
  font?: "system" | "serif" | "humanist" | "geometric" | "mono" | "";
  density?: "comfortable" | "compact" | "";
  /** The page's language as a tag: English or German. Messages are in English. */
  lang?: string;
  /** On an employer's page only neutral groups of reasons are offered. */
  audience?: "employer" | "campus" | "board" | "";
  /** Parts that are not shown, separated by spaces. */
  hide?: string;
  /** An `https` address that the visitor is shown in full: "Then finish in their portal". */
  "portal-url"?: string;
}

/** The attributes of `<bow-out>`; with `data-` before them, those of `<div data-bow-out>`. */
export interface BowOutSettings extends BowOutLooks {
  /** Where Bow Out stands; without it, beside the script. */
  src?: string;
  /** Tokens of the frame's sandbox, or `none`; without it, all that Bow Out can make use of. */
  sandbox?: string;
  /** The least height, in pixels. */
  "min-height"?: string | number;
  loading?: "lazy" | "eager";
  title?: string;
  company?: string;
  role?: string;
  /** Whom the message is to. */
  contact?: string;
  agency?: string;
  reference?: string;
  stage?: string;
  "message-lang"?: "en-US" | "en-GB";
  /** Which of `company`, `role` and `contact` stand fast, separated by spaces. */
  lock?: string;
  /** More answers, as entries of a link: `interview=2026-12-03T14:30&tone=warm`. */
  prefill?: string;
}

/** A frame that was put into a page. */
export interface BowOutFrame {
  readonly frame: HTMLIFrameElement;
  configure(looks: BowOutLooks): void;
  remove(): void;
}

/** The element `<bow-out>`. Its frame is `::part(frame)`. Moving it loads the frame anew, except with `moveBefore`. */
export interface BowOutElement extends HTMLElement {
  readonly frame: HTMLIFrameElement | undefined;
  configure(looks: BowOutLooks): void;
}

/** What happens, told at the element; nothing of what the visitor writes or chooses is in it. */
export interface BowOutEvents {
  "bow-out-ready": CustomEvent<Record<string, never>>;
  /** The frame has this height now, in pixels. */
  "bow-out-height": CustomEvent<{ height: number }>;
  /** This place of the frame is worth seeing, in pixels from its top. The page scrolls there unless it is prevented. */
  "bow-out-scroll": CustomEvent<{ top: number }>;
  /** So many steps the visitor has marked as done. */
  "bow-out-done": CustomEvent<{ count: number }>;
  /** Nothing answers in the frame, or another version does; a link to a tab of its own stands below. */
  "bow-out-failed": CustomEvent<{ reason: "silent" | "version" }>;
}

declare global {
  interface HTMLElementTagNameMap {
    "bow-out": BowOutElement;
  }
  interface GlobalEventHandlersEventMap extends BowOutEvents {}
  const BowOut: {
    readonly version: 1;
    /** Puts a frame into an element, in the place of what is in it. */
    mount(element: HTMLElement, settings?: BowOutSettings): BowOutFrame;
    /** Puts frames into all elements with `data-bow-out` that have none. */
    upgrade(root?: ParentNode): void;
    /** The frame that was put into an element. */
    of(element: HTMLElement): BowOutFrame | undefined;
  };
}
