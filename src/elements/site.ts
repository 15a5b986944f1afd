/**
 * The elements of every page, as one script: it is fetched once for the whole site, and compresses
 * better than its parts.
 */
import './trusted-types.ts';
import './row-kit.ts';
import './search-box.ts';
import './theme-toggle.ts';
