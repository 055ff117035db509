import type { Issue } from '#core/issue.ts';

/**
 * What the computer itself refuses (no right, no room, open elsewhere) as an issue; `null` for a bug.
 * @example systemIssue(error, 'sheet.xlsx') → { code: 'E_COMMAND_SYSTEM', file: 'sheet.xlsx', values: { reason: 'EACCES' } }
 */
export function systemIssue(error: unknown, file = ''): Issue | null {
  if (!(error instanceof Error) || !('syscall' in error)) return null;
  const told = (name: string) => {
    const value: unknown = Reflect.get(error, name);
    return typeof value === 'string' ? value : '';
  };
  return {
    code: 'E_COMMAND_SYSTEM',
    file: told('path') || file,
    values: { reason: told('code') || error.message },
  };
}
