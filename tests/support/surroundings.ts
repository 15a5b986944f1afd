/** What an error's text goes through before it is pasted: terminals, logs, chats, encodings. */
import type { Failure } from './failure.ts';
import { type Random, seeded } from './random.ts';

interface Surrounding {
  readonly name: string;
  /** Whether the surrounding itself shows the status. */
  readonly status?: true;
  write(text: string, failure: Failure, random: Random): string;
}

/** `curl -v`: the exchange's headers, then the body. */
function curl(text: string, { method, url, status, requestId }: Failure): string {
  const { host, pathname } = new URL(url);
  return `*   Trying 10.1.2.3:443...\n* Connected to ${host} port 443\n> ${method} ${pathname} HTTP/1.1\r\n> Host: ${host}\r\n> User-Agent: curl/8.5.0\r\n>\r\n< HTTP/1.1 ${status} \r\n< Content-Type: application/json\r\n< X-Request-Id: ${requestId}\r\n<\r\n{ [${text.length} bytes data]\n* Connection #0 to host ${host} left intact\n${text}`;
}

/** A CI log: a time stamp and colours on every line. */
function ciLog(text: string, _failure: Failure, random: Random): string {
  const line = (content: string): string =>
    `2026-03-02T08:15:${10 + random.int(49)}.${1000000 + random.int(8999999)}Z \u001b[36;1m##[step]\u001b[0m ${content}`;
  return [
    '$ terraform apply -auto-approve',
    ...lines(`\u001b[31m${text}\u001b[0m`),
    '\u001b[31m##[error]Process completed with exit code 1.\u001b[0m',
  ]
    .map(line)
    .join('\n');
}

/** A quotation in a chat or a mail: `>` before every line. */
function quoted(text: string): string {
  return `Hi team, since this morning we get\n${prefixed(text, '> ')}\nany idea?`;
}

/** A quotation of a quotation. */
function quotedTwice(text: string): string {
  return prefixed(text, '>> ');
}

/** Slack's inline code. */
function backticks(text: string): string {
  return `it says \`${text}\` :cry:`;
}

/** A Markdown code block. */
function fenced(text: string): string {
  return `## Steps\n\n1. Run it\n2. See\n\n\`\`\`json\n${text}\n\`\`\`\n`;
}

/** A Jira block. */
function jira(text: string): string {
  return `*Observed:*\n{noformat}\n${text}\n{noformat}\nh3. Expected\nno error`;
}

/** Quotation marks turned into typographic ones, as office programs and chats do. */
function smartQuotes(text: string): string {
  let open = false;
  const quotes = text.replace(/"/g, () => {
    open = !open;
    return open ? '“' : '”';
  });
  return quotes.replaceAll("'", '’');
}

/** HTML entities, as copied from a page's source. */
function htmlEntities(text: string): string {
  const names: Record<string, string> = {
    '&': '&amp;',
    '<': '&lt;',
    '>': '&gt;',
    '"': '&quot;',
    "'": '&#39;',
  };
  return text.replace(/[&<>"']/g, (char) => names[char]!);
}

/** The value of a query parameter. */
function urlEncoded(text: string): string {
  return `https://chat.example/share?text=${encodeURIComponent(text.toWellFormed())}&v=2`;
}

/** The value of a form field: `+` for spaces. */
function formEncoded(text: string): string {
  return new URLSearchParams({ msg: text, lang: 'en' }).toString();
}

/** A string inside JSON: a structured log's field. */
function jsonOnce(text: string): string {
  return JSON.stringify({ level: 'error', ts: 1772439330.1, logger: 'sync', msg: text });
}

/** JSON in JSON. */
function jsonTwice(text: string): string {
  return JSON.stringify({ log: `${jsonOnce(text)}\n`, stream: 'stderr' });
}

/** JSON in JSON in JSON. */
function jsonThrice(text: string): string {
  return JSON.stringify({ message: jsonTwice(text) });
}

/** A trace of several kilobytes before and after. */
function longTrace(text: string, _failure: Failure, random: Random): string {
  const frame = (): string =>
    `\tat com.example.${random.pick(['web', 'iam', 'jobs'])}.${random.pick(['Handler', 'Service', 'Client'])}.${random.pick(['invoke', 'run', 'call'])}(${random.pick(['Handler', 'Service'])}.java:${random.int(2000)})`;
  const frames = (count: number): string => Array.from({ length: count }, frame).join('\n');
  return `org.example.JobException: job 17 failed\n${frames(40)}\nCaused by: ${text}\n${frames(40)}\n\t... 23 more`;
}

/** Chinese prose around. */
function chinese(text: string): string {
  return `您好，我们在调用接口时报错，返回内容如下：${text}，请问应该怎么处理？谢谢！`;
}

/** English prose around, on one line. */
function prose(text: string): string {
  return `When I run the pipeline I keep getting ${text} and I have no idea what it means, could somebody please help?`;
}

/** A cell of a CSV export: doubled quotation marks. */
function csvCell(text: string): string {
  return `id,when,detail\n1,2026-03-02,"${text.replaceAll('"', '""')}"`;
}

/** Indented in another text, with Windows line ends. */
function indented(text: string): string {
  return prefixed(text, '        ').replaceAll('\n', '\r\n');
}

/** `syslog`. */
function syslog(text: string, _failure: Failure, random: Random): string {
  return prefixed(text, `Mar  2 08:15:30 host-${random.int(9)} app[${1000 + random.int(900)}]: `);
}

export const SURROUNDINGS: readonly Surrounding[] = [
  { name: 'curl -v', status: true, write: curl },
  { name: 'CI log', write: ciLog },
  { name: 'quoted', write: quoted },
  { name: 'quoted twice', write: quotedTwice },
  { name: 'backticks', write: backticks },
  { name: 'code fence', write: fenced },
  { name: 'Jira', write: jira },
  { name: 'smart quotes', write: smartQuotes },
  { name: 'HTML entities', write: htmlEntities },
  { name: 'URL-encoded', write: urlEncoded },
  { name: 'form-encoded', write: formEncoded },
  { name: 'JSON string', write: jsonOnce },
  { name: 'JSON string, twice', write: jsonTwice },
  { name: 'JSON string, three times', write: jsonThrice },
  { name: 'long trace', write: longTrace },
  { name: 'Chinese prose', write: chinese },
  { name: 'English prose', write: prose },
  { name: 'CSV cell', write: csvCell },
  { name: 'indented', write: indented },
  { name: 'syslog', write: syslog },
];

/** A text in a surrounding. */
export function surround(
  text: string,
  surrounding: Surrounding,
  failure: Failure,
  seed: string,
): string {
  return surrounding.write(text, failure, seeded(`${surrounding.name} ${seed}`));
}

function lines(text: string): string[] {
  return text.split('\n');
}

function prefixed(text: string, prefix: string): string {
  return lines(text)
    .map((line) => prefix + line)
    .join('\n');
}
