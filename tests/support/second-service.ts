/** The fixture of services whose codes have every other shape, as a catalog. */
import { readCatalog } from '../../src/store/read-catalog.ts';

const SECOND_SERVICE = 'tests/fixtures/second-service';

export const second = await readCatalog(SECOND_SERVICE);
