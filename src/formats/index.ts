import { csv } from './csv.ts';

/** The formats a sheet can be saved in. Written by hand, so that Node, Vite and the tests read one list. */
export const TABLE_FORMATS = [csv] as const;
/** The name of a table format. */
export type TableFormatId = (typeof TABLE_FORMATS)[number]['id'];
