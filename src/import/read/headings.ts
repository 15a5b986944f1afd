/** What vendors call the columns of their tables of error codes, in the languages they publish in. */

export const FIELDS = ['status', 'code', 'message', 'description', 'solution'] as const;
export type Field = (typeof FIELDS)[number];

/** How a column is headed where nothing says otherwise. */
export const DEFAULT_HEADING: Readonly<Record<Field, string>> = {
  status: 'Status Code',
  code: 'Error Code',
  message: 'Error Message',
  description: 'Description',
  solution: 'Solution',
};

/** `cause` takes the place of a missing description. */
type Kind = Field | 'cause' | 'response code';

/** Names are compared by `foldHeading`, so each stands for all of its spellings. */
const NAMES: Readonly<Record<Kind, string>> = {
  status: `status code, status, http, http status code, http status, http code, http response code,
    http return code, http response status code; 状态码, http 状态码, 响应状态码, 返回状态码, 狀態碼;
    code d'état, code de statut, code d'état http, statut; código de estado, código de estado http,
    estado; código de status`,
  // Replies without a code are known by their status; our SCIM tables have this heading.
  'response code': `response status code, response code, return code, returned code; 返回码, 响应码`,
  code: `error code, error codes, code, error number, errcode; 错误码, 错误代码, 错误编码, 異常碼, 錯誤碼;
    fehlercode; code d'erreur; código de error, código; código de erro`,
  message: `error message, error messages, message, error information, error info, error msg,
    error code message, prompt, returned message, error name; 错误信息, 错误码信息, 错误消息, 错误提示, 提示信息,
    消息, 信息, 返回信息, 錯誤訊息, 錯誤信息; fehlermeldung, meldung; message d'erreur; mensaje de error, mensaje;
    mensagem de erro, mensagem`,
  description: `description, error description, error code description, meaning, explanation, details;
    描述, 错误描述, 错误码描述, 错误码说明, 错误说明, 说明, 含义, 描述信息, 錯誤描述, 說明; beschreibung;
    signification; descripción, significado; descrição`,
  cause: `possible cause, possible causes, cause, causes, error cause, reason, possible reason;
    可能原因, 错误原因, 原因, 原因分析; ursache, mögliche ursache; cause possible, causes possibles;
    causa posible, causa; causa possível`,
  solution: `solution, solutions, measure, measures, handling measure, handling measures,
    handling suggestion, handling suggestions, handling method, handling, suggestion, suggestions,
    suggested solution, suggested action, recommended action, action, troubleshooting, remedy, resolution,
    processing method, how to handle, what to do; 处理措施, 措施, 解决方法, 解决方案, 解决办法, 处理方法, 处理建议, 建议,
    解决建议, 處理措施, 解決方法; lösung, maßnahme, massnahme, abhilfe; mesure de gestion, mesure;
    solución, medida; solução`,
};

const KINDS = new Map<string, Kind>(
  Object.entries(NAMES).flatMap(([kind, names]) =>
    names.split(/[,;]\s*/).map((name): [string, Kind] => [foldHeading(name), kind as Kind]),
  ),
);

/** What a heading says that its column holds, or null for one that is not known. */
export function kindOf(heading: string): Kind | null {
  return KINDS.get(foldHeading(heading)) ?? null;
}

/** Letters and digits only, in lower case, without what is in parentheses. */
export function foldHeading(heading: string): string {
  return heading
    .normalize('NFKC')
    .replace(/\([^()]*\)/g, '')
    .toLowerCase()
    .replace(/[^\p{L}\p{N}]+/gu, '');
}
