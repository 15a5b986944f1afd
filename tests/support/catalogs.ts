/** Made-up catalogs of any size, to see how things grow. The same arguments give the same catalog. */
import { buildCatalog, type CodeEntry, type RowEntry } from '../../src/catalog/build.ts';
import { type Catalog, type CatalogInfo } from '../../src/catalog/types.ts';
import { type Random, seeded } from './random.ts';

const SERVICES = [
  'ECS',
  'VPC',
  'OBS',
  'RDS',
  'CCE',
  'KMS',
  'ELB',
  'DNS',
  'SMN',
  'CBR',
  'WAF',
  'DWS',
];
const KINDS = ['', '', '', 'shared ', 'dedicated ', 'cross-region ', 'default ', 'managed ', 'public ', 'private ', 'scheduled ', 'encrypted ', 'read-only ', 'secondary ', 'temporary ', 'custom ']; // prettier-ignore
const THINGS = ['bucket', 'snapshot', 'volume', 'subnet', 'route table', 'security group', 'listener', 'load balancer', 'certificate', 'key pair', 'access policy', 'role binding', 'service account', 'backup vault', 'replication task', 'message topic', 'subscription', 'dead-letter queue', 'cluster', 'node pool', 'namespace', 'add-on', 'image', 'flavor', 'elastic IP address', 'bandwidth package', 'peering connection', 'VPN gateway', 'firewall rule', 'domain record', 'hosted zone', 'database instance', 'parameter group', 'read replica', 'maintenance window', 'scaling policy', 'launch template', 'alarm rule', 'log stream', 'trace sampler', 'API group', 'app client', 'signing key', 'secret version', 'lifecycle rule', 'event bridge', 'data pipeline', 'warehouse', 'index template', 'quota request', 'tag policy', 'resource share', 'network interface', 'host aggregate', 'placement group', 'dashboard', 'budget', 'invoice export', 'migration plan', 'transit attachment']; // prettier-ignore
const VERBS = [['create', 'created'], ['delete', 'deleted'], ['update', 'updated'], ['query', 'queried'], ['attach', 'attached'], ['detach', 'detached'], ['restore', 'restored'], ['resize', 'resized'], ['export', 'exported'], ['rotate', 'rotated'], ['enable', 'enabled'], ['disable', 'disabled'], ['migrate', 'migrated'], ['clone', 'cloned'], ['lock', 'locked'], ['publish', 'published']] as const; // prettier-ignore
const TRAITS = ['name', 'ID', 'owner', 'retention period', 'capacity', 'billing mode', 'availability zone', 'priority', 'description', 'checksum', 'engine version', 'CIDR block', 'port range', 'expiry date', 'encryption algorithm', 'status']; // prettier-ignore
const STATES = ['being deleted', 'frozen', 'locked by another task', 'not ready', 'in an abnormal state', 'out of service', 'pending approval', 'expired']; // prettier-ignore

interface Words {
  readonly a: string;
  readonly b: string;
  readonly verb: string;
  readonly done: string;
  readonly trait: string;
  readonly state: string;
}

/** Sentences with the statuses they come under. */
const SENTENCES: readonly (readonly [number, (words: Words) => string])[] = [
  [404, ({ a }) => `The ${a} does not exist.`],
  [404, ({ a }) => `${upper(a)} {0} not found.`],
  [404, ({ a, trait }) => `No ${a} with the ${trait} {0} exists.`],
  [409, ({ a }) => `The ${a} already exists.`],
  [409, ({ a, trait }) => `Duplicate ${trait} of the ${a}: {0}.`],
  [409, ({ a, b, done }) => `The ${a} is associated with a ${b} and cannot be ${done}.`],
  [409, ({ a, verb, state }) => `Failed to ${verb} the ${a} because it is ${state}.`],
  [400, ({ a, verb }) => `Failed to ${verb} the ${a}: {0}.`],
  [400, ({ a, verb, trait }) => `Failed to ${verb} the ${a} because its ${trait} is invalid.`],
  [400, ({ a, trait }) => `Invalid ${trait} of the ${a}: {0}`],
  [400, ({ a, trait }) => `The ${trait} of the ${a} must be between {0} and {1}.`],
  [400, ({ a, trait }) => `The ${trait} of the ${a} cannot be empty.`],
  [400, ({ a, b }) => `The ${a} {0} does not belong to the ${b} {1}.`],
  [400, ({ a, b, done }) => `Only one ${a} can be ${done} in a ${b}.`],
  [400, ({ a }) => `The maximum number of allowed ${a}s has been reached.`],
  [400, ({ a, verb, state }) => `Unable to ${verb} a ${a} that is ${state}.`],
  [403, ({ a, verb }) => `No permission to ${verb} the ${a} {0}.`],
  [403, ({ a, done }) => `The ${a} cannot be ${done} because the account is restricted.`],
  [403, ({ a, b }) => `The ${b} does not allow access to the ${a}.`],
  [429, ({ a, verb }) => `Too many requests to ${verb} the ${a}. Try again later.`],
  [500, ({ a, verb }) => `An internal error occurred when the service tried to ${verb} the ${a}.`],
  [500, ({ a, trait }) => `Failed to obtain the ${trait} of the ${a}.`],
];

/**
 * A catalog of `count` codes over several services. One code in ten repeats the message of an
 * earlier one, one in seven has a second response.
 */
export function syntheticCatalog(count: number, seed = 'synthetic'): Catalog {
  const random = seeded(`${seed} ${count}`);
  const taken = new Set<string>();
  const earlier: RowEntry[] = [];
  const codes = Array.from({ length: count }, (_, index): CodeEntry => {
    const service = SERVICES[index % SERVICES.length]!;
    const repeated = earlier.length > 0 && random.chance(0.1) ? random.pick(earlier) : null;
    const row = repeated ?? newRow(random, taken);
    earlier.push(row);
    return {
      catalog: service.toLowerCase(),
      code: `${service}.${1000 + 3 * Math.floor(index / SERVICES.length)}`,
      responses: random.chance(1 / 7) ? [row, secondRow(row, random, taken)] : [row],
    };
  });
  return buildCatalog({
    infos: SERVICES.map(info),
    categories: [{ id: 'all', title: 'All', order: 1, summary: 'Everything.', words: [] }],
    codes,
    vocabulary: {},
  });
}

function newRow(random: Random, taken: Set<string>): RowEntry {
  for (;;) {
    const [status, sentence] = random.pick(SENTENCES);
    const [verb, done] = random.pick(VERBS);
    const thing = (): string => random.pick(KINDS) + random.pick(THINGS);
    const [trait, state] = [random.pick(TRAITS), random.pick(STATES)];
    const message = sentence({ a: thing(), b: thing(), verb, done, trait, state });
    if (taken.has(message)) continue;
    taken.add(message);
    const description = message.replaceAll(/ ?\{\d\}/g, '');
    return {
      status,
      message,
      description,
      solution: 'Check the request.',
      category: 'all',
      action: 'fix-request',
    };
  }
}

function secondRow(row: RowEntry, random: Random, taken: Set<string>): RowEntry {
  const status = row.status === 500 ? 400 : 500;
  return random.chance(0.7) ? { ...row, status } : { ...newRow(random, taken), status };
}

function info(service: string): CatalogInfo {
  return {
    key: service.toLowerCase(),
    name: service,
    pattern: `${service}\\.\\d{4,6}`,
    label: null,
    legacy: [],
    ranges: true,
    reply: { error_code: '{code}', error_msg: '{message}' },
    naming: null,
    foreign: [],
    upstream: { title: service, url: null },
    imported: '2026-01-01',
  };
}

function upper(text: string): string {
  return text.charAt(0).toUpperCase() + text.slice(1);
}
