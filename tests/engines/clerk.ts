import { formatHandIn } from '#formats/hand-in-code.ts';
import { words } from '../e2e/support/site.ts';
import { type Engine, until } from './engine.ts';
import { paste, press } from './visitor.ts';

/** A row of the clerk's table, by what its columns are for. */
export interface Row {
  readonly number: string;
  readonly name: string;
  readonly level: string;
  readonly cells: readonly string[];
}

/** Pastes the text codes of the transcripts into the clerk's page, as they come by chat, and reads the table. */
export async function clerkSees(
  engine: Engine,
  site: string,
  files: readonly Uint8Array[],
): Promise<readonly Row[]> {
  const says = words('zh', 'appraisal');
  const take = words('zh', 'hand-in').read ?? '';
  await engine.open(`${site}zh/appraisal/`);
  await press(engine, { css: 'button', words: [says.otherWays ?? ''] });
  for (const file of files) {
    const code = formatHandIn(file);
    if (!code.ok) throw new Error(JSON.stringify(code.error));
    await paste(engine, '.ways textarea', code.value.join('\n'));
    await press(engine, { css: '.ways button', words: [take] });
  }
  const table = await until('the table is whole', async () => {
    const shown = await engine.run(tableShown);
    return shown.rows.length === files.length ? shown : null;
  });
  const column = (head: string | undefined, row: readonly string[]) =>
    row[table.heads.indexOf(head ?? '')] ?? '';
  return table.rows.map((row) => ({
    number: column(says.number, row),
    name: column(says.name, row),
    level: column(says.level, row),
    cells: row,
  }));
}

/** In the page. */
function tableShown() {
  const textsOf = (row: Element | undefined) =>
    [...(row?.children ?? [])].map((cell) => cell.textContent.replace(/\s+/g, ' ').trim());
  return {
    heads: textsOf(document.querySelector('thead tr') ?? undefined),
    rows: [...document.querySelectorAll('tbody tr')].map(textsOf),
  };
}
