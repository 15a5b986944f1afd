/** What the resolver gives. */

/** What a candidate was chosen by. */
export type Via = 'code' | 'message' | 'status' | 'words';

/** A row that the text may be about. */
export interface Candidate {
  readonly code: string;
  /** The code as people read it, for example `SCIM 404`. */
  readonly label: string;
  /** Path segment of the code's page. */
  readonly path: string;
  /** Key of the catalog. */
  readonly catalog: string;
  readonly status: number;
  /** Id of the row's category. */
  readonly category: string;
  /** Fragment of the row, without `#`. */
  readonly anchor: string;
  /** Placeholder name to the value found in the text. Has no prototype. */
  readonly args: Readonly<Record<string, string>>;
  /** The message as documented, with its placeholders. */
  readonly template: string;
  /** The template with `args` in place. */
  readonly message: string;
  /** How likely this very row is meant, 0 to 1. Tied rows share it out. */
  readonly confidence: number;
  /** One sentence: why the row was chosen. */
  readonly because: string;
  /** Whether the text breaks off within this message, so that it may be about something else. */
  readonly cut: boolean;
  readonly via: Via;
}

export type NoteKind =
  | 'tie'
  | 'unknown-code'
  | 'foreign-code'
  | 'lost-code'
  | 'contradiction'
  | 'several-errors'
  | 'status-unknown-for-code'
  | 'status-only';

/** Something the reader should know about the answer, complete in itself. */
export interface Note {
  readonly kind: NoteKind;
  readonly text: string;
  /** Codes that the note is about: neighbours of an unknown one, the tied ones, and so on. */
  readonly codes: readonly string[];
  /** Pages that the note offers, where the reader has to choose. */
  readonly pages?: readonly { readonly label: string; readonly path: string }[];
  /** Prefix of a foreign code. */
  readonly prefix?: string;
  /** Status that the note's codes come with. */
  readonly status?: number;
}

/** What the resolver found in the text. */
export interface Saw {
  /** Codes, as the catalog spells them where it has them. */
  readonly codes: readonly string[];
  readonly statuses: readonly number[];
  /** Messages: contents of message fields, and stretches of text that match a message. */
  readonly messages: readonly string[];
  readonly notes: readonly Note[];
}

export interface Answer {
  /** Best first. */
  readonly candidates: readonly Candidate[];
  readonly saw: Saw;
}
