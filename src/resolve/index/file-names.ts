/** Names of the resolver's files. Apart, so that who asks for one does not load what makes them. */

/** The file that every lookup begins with. */
export const HEAD = 'head';
export const WORDS = 'words';
