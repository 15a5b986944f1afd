/** Whose side the fault is on, by RFC 9110, section 15. */
type StatusFamily = 'client' | 'server' | 'other';

/** 4xx: the client is thought to be at fault; 5xx: the server knows that it is. */
export function statusFamily(code: number): StatusFamily {
  if (code >= 400 && code < 500) return 'client';
  return code >= 500 && code < 600 ? 'server' : 'other';
}
