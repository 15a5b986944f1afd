/**
 * How clients print an error: the names they give its parts and what they say in place of a status.
 * Names are compared without case, `_`, `-` and blanks: `error_msg`, `errorMsg` and `Error Msg`.
 */

export type FieldRole = 'code' | 'message' | 'status' | 'other';

const NAMES: Readonly<Record<FieldRole, string>> = {
  code: 'code errorcode errcode 错误码 错误代码',
  message:
    'message msg errormsg errormessage errmsg detail details failurereason reason errordescription description 错误信息 错误消息 错误描述',
  status: 'status statuscode httpstatus httpstatuscode httpcode responsecode 状态码',
  other:
    'requestid xrequestid encodedauthorizationmessage timestamp schemas schema scimtype traceid',
};

/** Folded name without separators → the part that it names. */
export const PART_NAMED: ReadonlyMap<string, FieldRole> = new Map(
  (Object.keys(NAMES) as FieldRole[]).flatMap((part) =>
    NAMES[part].split(' ').map((name): [string, FieldRole] => [name, part]),
  ),
);

/** Words that end a name, where it is written in several. */
export const LAST_WORDS =
  'code message msg detail details reason description status id stamp 码 信 息 消 描 述';

/**
 * Words after which a bare number is a code: `code` words for every catalog, `error` words only where
 * codes are plain numbers.
 */
export const BEFORE_CODES = { code: 'code errorcode errcode 码 碼', error: 'error err errno' };

/** Words that a status follows at once, and words that it may follow. */
export const STATUS_WORDS =
  'status statuscode httpstatus httpstatuscode http httpcode responsecode response 码';
export const STATUS_VERBS =
  'got get gets getting returned returns return receive receives received responded responds answered answers gives gave see sees saw failed with a an is was as';

/** What Terraform's provider says before `: [GET https://…]` instead of a status. */
export const BEFORE_URL: Readonly<Record<string, number>> = {
  'bad request with': 400,
  'action forbidden': 403,
  'resource not found': 404,
  'internal server error': 500,
};

/**
 * What Terraform's provider says, alone, where it throws the body away. `sure` where nobody else
 * says so.
 */
export const LOST: readonly {
  readonly status: number;
  readonly phrase: string;
  readonly sure: boolean;
}[] = [
  {
    status: 409,
    phrase: 'the request could not be processed due to conflict in the request',
    sure: true,
  },
  { status: 401, phrase: 'authentication failed', sure: false },
];
