/**
 * The vocabulary of the domain. A catalog documents codes; a code has responses ("rows"), one for
 * each documented combination of HTTP status and message, ordered by status, then as the vendor
 * lists them.
 */

/** Who has to act, as this site reads a row. The vendor does not say. */
export const ACTIONS = [
  'fix-request',
  'fix-permission',
  'fix-state',
  'retry',
  'contact-support',
] as const;
export type Action = (typeof ACTIONS)[number];

/** Whether sending the request again can help, as this site reads a row. */
export const RETRIES = ['no', 'after-fix', 'later'] as const;
export type Retry = (typeof RETRIES)[number];

/** The category of an imported row until an author has read it. No category has this id. */
export const UNSORTED = 'unsorted';

/** One documented reply: a line of the vendor's table plus this site's reading of it. */
export interface Row {
  /** Id of the code the row belongs to, for example `IIC.1267`. */
  readonly code: string;
  /** HTTP status code, 100 to 599, or `NO_STATUS` where the vendor gives none. */
  readonly status: number;
  /**
   * The vendor's message template, verbatim; `{0}` and `{name}` stand for values. The description
   * where the vendor gives no message.
   */
  readonly message: string;
  /** The vendor's description, verbatim; empty where there is none. */
  readonly description: string;
  /** The vendor's solution, verbatim; empty where there is none. */
  readonly solution: string;
  /** Category id. */
  readonly category: string;
  readonly action: Action;
  readonly retry: Retry;
  /** Fragment without `#`, unique on the code's page and permanent. */
  readonly anchor: string;
  /** ISO date on which the vendor's page no longer carried the row, or null. */
  readonly withdrawn: string | null;
}

/** A code with all its rows. */
export interface Code {
  /** The code as the vendor writes it, for example `IIC.1267`. */
  readonly id: string;
  /** The code as people read it: `IIC.1267`, or `SCIM 404` where the id is this site's own name. */
  readonly label: string;
  /** Key of the catalog. */
  readonly catalog: string;
  /**
   * Path segment under `/codes/`: the name of the code's file, or the id, made safe for URLs and for
   * file systems that ignore case.
   */
  readonly path: string;
  /** Earlier names of the same code, for example `IdentityCenter.1267`. */
  readonly aliases: readonly string[];
  /** Number range such as `12xx`, or null in catalogs without ranges. */
  readonly range: string | null;
  readonly rows: readonly Row[];
  /** ISO date on which the vendor's page no longer carried the code, or null. */
  readonly withdrawn: string | null;
  /** Words people use that the rows do not contain. */
  readonly words: readonly string[];
  /**
   * ISO date on which our own part, such as the note, last changed; null if the file does not say.
   */
  readonly updated: string | null;
}

/** A prefix of other services' codes, and where those are documented. */
export interface Foreign {
  /** Prefix before the dot, for example `APIGW`. */
  readonly prefix: string;
  /** Name of the service. */
  readonly name: string;
  /** What the vendor's page says about such codes, verbatim. */
  readonly note: string;
  /** Where the codes are listed; null where the address is not known. */
  readonly url: string | null;
}

/** What is known of a catalog apart from its codes. */
export interface CatalogInfo {
  readonly key: string;
  /** Short name, for example `IAM Identity Center`. */
  readonly name: string;
  /** Source of a regular expression that every code of the catalog matches in full. */
  readonly pattern: string;
  /** How a code is shown; `{number}` is its number. Null shows the id. */
  readonly label: string | null;
  /** Former prefixes of the same codes. */
  readonly legacy: readonly string[];
  /** Whether codes are grouped into number ranges. */
  readonly ranges: boolean;
  /** Whether the vendor gives each row an HTTP status; absent means that it does. */
  readonly statuses?: boolean | undefined;
  /**
   * Shape of a reply; strings hold `{code}`, `{message}`, `{status}` and `{request-id}`. Null where
   * the codes come in no reply of a known shape.
   */
  readonly reply: unknown;
  /** A sentence or two on where that shape is from. */
  readonly replyNote?: string | undefined;
  /** A sentence for codes whose name is this site's own, or null. */
  readonly naming: string | null;
  readonly foreign: readonly Foreign[];
  /** Title and address of the vendor's page; the address is null where it is not known. */
  readonly upstream: { readonly title: string; readonly url: string | null };
  /** ISO date of the last import. */
  readonly imported: string;
}

/** A topic that rows belong to. */
export interface Category {
  readonly id: string;
  readonly title: string;
  readonly order: number;
  /** One sentence. */
  readonly summary: string;
  readonly words: readonly string[];
  /** What an action means for this category's rows, one sentence each. */
  readonly advice?: Readonly<Partial<Record<Action, string | undefined>>> | undefined;
  /** ISO date on which it last changed; absent if the file does not say. */
  readonly updated?: string | undefined;
}

/** What an author writes below the fields of a file. */
export interface Prose {
  /** Markdown; empty where there is none. */
  readonly source: string;
  /** Whether the Markdown holds components. */
  readonly mdx: boolean;
}

/** Everything the site is made of, in reading order. */
export interface Catalog {
  readonly infos: readonly CatalogInfo[];
  readonly categories: readonly Category[];
  /** By catalog, then by number. */
  readonly codes: readonly Code[];
  /** People's words to the catalog's words, for example `2fa` to `mfa`. */
  readonly vocabulary: Readonly<Record<string, readonly string[]>>;
}
