/** How the public clients of the API print a failed call: REST, SCIM, SDKs, command line. */
import { type Failure, type Marked, type Wrapped, written } from './failure.ts';
import { type Random, seeded } from './random.ts';
import { TERRAFORM } from './terraform.ts';

export interface Client {
  readonly name: string;
  /** Whether the client can print this failure; SCIM replies have no code, for example. */
  fits(failure: Failure): boolean;
  readonly scim?: boolean;
  write(failure: Marked, random: Random): string;
}

const coded = (failure: Failure): boolean => failure.code !== null;
const codeless = (failure: Failure): boolean => failure.code === null;

/** The API's own body. */
function restBody({ code, message, requestId }: Marked): string {
  return JSON.stringify({ error_code: code, error_msg: message, request_id: requestId });
}

/** The body of newer endpoints, indented by a viewer. */
function restBodyPretty({ code, message, requestId }: Marked): string {
  const body = { error_code: code, error_msg: message, encoded_authorization_message: null };
  return JSON.stringify({ ...body, request_id: requestId }, null, 2);
}

/** A SCIM reply: a number for the status, no code; both spellings of its list of schemas. */
function scimBody({ status, message }: Marked, random: Random): string {
  const schema = 'urn:ietf:params:scim:api:messages:2.0:Error';
  const body = { [random.pick(['schemas', 'schema'])]: [schema], detail: message, status };
  return asNumber(JSON.stringify({ ...body, timeStamp: '2026-03-02T08:15:30.123Z' }));
}

/** `toString` of the Java SDK's exception. */
function java({ status, code, message, requestId, number }: Marked): string {
  const name = number < 500 ? 'ClientRequestException' : 'ServerResponseException';
  return `${name} {\n    httpStatusCode: ${status}\n    errorCode: ${code}\n    errorMsg: ${message}\n    requestId: ${requestId}\n}`;
}

/** A Java stack trace; `getMessage` gives the message alone. */
function javaTrace({ message }: Marked, random: Random): string {
  const frames = [
    'core.exception.ClientRequestException.from',
    'core.HcClient.handleException',
    'identitycenter.v1.IdentityCenterClient.call',
  ];
  const at = frames.map(
    (frame) => `\tat com.example.sdk.${frame}(Client.java:${random.int(900) + 40})`,
  );
  return `Exception in thread "main" com.example.sdk.core.exception.ClientRequestException: ${message}\n${at.join('\n')}`;
}

/** The Python SDK's exception, older and newer. */
function python({ status, requestId, code, message }: Marked, random: Random): string {
  const more = random.pick(['', ',encoded_authorization_message:None']);
  return `ClientRequestException - {status_code:${status},request_id:${requestId},error_code:${code},error_msg:${message}${more} }`;
}

/** The Python SDK's exception on a SCIM body: no code, the body as its message. */
function pythonScim(failure: Marked, random: Random): string {
  return `ClientRequestException - {status_code:${failure.status},request_id:None,error_code:None,error_msg:${scimBody(failure, random)} }`;
}

/** The Go SDK's error: `error_message`, and formatting verbs where the message had a per cent sign. */
function go({ status, requestId, code, message }: Marked): string {
  const printed = JSON.stringify(message).replace(/%([^\ue000-\ue005])/g, '%!$1(MISSING)');
  return `{"status_code":${status},"request_id":"${requestId}","error_code":"${code}","error_message":${printed},"encoded_authorization_message":""}`;
}

/** The Go SDK's error on a body it does not know: the body nests as escaped JSON. */
function goNested(failure: Marked): string {
  const body = failure.code.includes('None')
    ? asNumber(JSON.stringify({ detail: failure.message, status: failure.status }))
    : restBody(failure);
  return `{"status_code":${failure.status},"request_id":"","error_code":"","error_message":${JSON.stringify(body)}}`;
}

/** The Node SDK's error as the console shows it. */
function node({ status, code, message, requestId }: Marked): string {
  const quoted = `'${message.replace(/[\\']/g, '\\$&').replaceAll('\n', '\\n')}'`;
  return `    at ClientRequestException.ServiceResponseException [as constructor] (/app/node_modules/core/ServiceResponseException.js:33:28)\n    at processTicksAndRejections (node:internal/process/task_queues:95:5) {\n  httpStatusCode: ${status},\n  errorMsg: ${quoted},\n  errorCode: '${code}',\n  requestId: '${requestId}'\n}`;
}

/** The Node SDK's error under the dump of its HTTP client. */
function nodeDump(failure: Marked, random: Random): string {
  const dump = Array.from({ length: 50 }, (_, line) =>
    random.pick([
      `    [Symbol(kOutHeaders)]: [Object: null prototype] {},`,
      `    maxRedirects: 21, _requestBodyLength: ${line},`,
      `    socket: TLSSocket { authorized: true, timeout: 0 },`,
      `    path: '/v1/instances',`,
    ]),
  );
  return `AxiosError: Request failed with status code ${failure.status}\n  request: <ref *1> ClientRequest {\n${dump.join('\n')}\n  }\n${node(failure)}`;
}

/** Four lines, as the .NET SDK's sample prints them. */
function dotnet({ status, requestId, code, message }: Marked): string {
  return `${status}\n${requestId}\n${code}\n${message}`;
}

/** The command line tool. */
function commandLine({ code, message }: Marked): string {
  return `[USE_ERROR]{"error":{"message":${JSON.stringify(message)},"code":"${code}"}}`;
}

/** An asynchronous job that failed inside a reply of status 200. */
function job({ message, requestId }: Marked): string {
  return JSON.stringify({
    provisioning_status: { request_id: requestId, status: 'FAILED', failure_reason: message },
  });
}

/** A line of an access log: status and code, no message. */
function accessLog({ method, url, status, code, requestId }: Marked): string {
  return `10.20.30.40 - - [02/Mar/2026:08:15:30 +0000] "${method} ${new URL(url).pathname} HTTP/1.1" ${status} 118 "-" "sdk-go/0.1" rid=${requestId} error_code=${code}`;
}

/** A log line that carries the message and nothing else of the reply. */
function logLine({ message }: Marked, random: Random): string {
  return `2026-03-02 08:15:30.${random.int(900) + 100} ERROR [worker-${random.int(9)}] c.e.iam.SyncJob - call failed: ${message}`;
}

export const CLIENTS: readonly Client[] = [
  { name: 'REST body', fits: coded, write: restBody },
  { name: 'REST body, indented', fits: coded, write: restBodyPretty },
  { name: 'SCIM body', fits: codeless, scim: true, write: scimBody },
  { name: 'Java exception', fits: coded, write: java },
  { name: 'Java stack trace', fits: () => true, write: javaTrace },
  { name: 'Python exception', fits: coded, write: python },
  { name: 'Python exception, SCIM', fits: codeless, scim: true, write: pythonScim },
  { name: 'Go error', fits: coded, write: go },
  { name: 'Go error, nested', fits: () => true, write: goNested },
  { name: 'Node error', fits: coded, write: node },
  { name: 'Node error, dump', fits: coded, write: nodeDump },
  { name: '.NET sample', fits: coded, write: dotnet },
  ...TERRAFORM.map((client) => ({
    ...client,
    fits: (failure: Failure) => coded(failure) && client.fits(failure),
  })),
  { name: 'command line', fits: coded, write: commandLine },
  { name: 'asynchronous job', fits: coded, write: job },
  { name: 'access log', fits: coded, write: accessLog },
  { name: 'log line, message only', fits: () => true, write: logLine },
];

/**
 * A failure as one client prints it. With `cutAt` (0 to 1) the text ends early, anywhere from 70 %
 * of the message (0) to its own end (1).
 */
export function wrap(failure: Failure, client: Client, seed: string, cutAt?: number): Wrapped {
  const options = { scim: client.scim ?? false, ...(cutAt === undefined ? {} : { cutAt }) };
  return written(
    failure,
    (marked) => client.write(marked, seeded(`${client.name} ${seed}`)),
    options,
  );
}

/** A reply of the API gateway, which is not this catalog's. */
export function gateway(number: string, requestId: string): string {
  return `{"error_msg":"Incorrect IAM authentication information: decrypt token fail","error_code":"APIGW.${number}","request_id":"${requestId}"}`;
}

/** JSON with the status as a number instead of text. */
function asNumber(json: string): string {
  return json.replaceAll('"\ue002', '\ue002').replaceAll('\ue003"', '\ue003');
}
