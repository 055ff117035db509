import { formatHandIn } from '#formats/hand-in-code.ts';
import { words } from '../e2e/support/site.ts';
import type { Engine } from './engine.ts';
import { paste, press, untilShown } from './visitor.ts';

/** A row of a table, by the names of its columns. */
export type Row = Readonly<Record<string, string>>;

/** What a clerk is shown: what came, and the sheet made of it. */
export interface Bench {
  readonly arrivals: readonly Row[];
  readonly sheet: readonly Row[];
}

/** Pastes the text codes of the transcripts into the clerk's page, as they come by chat, and reads the tables. */
export async function clerkSees(engine: Engine, site: string, files: readonly Uint8Array[]): Promise<Bench> {
  const says = words('zh', 'appraisal');
  await engine.open(`${site}zh/appraisal/`);
  await press(engine, { css: 'button', words: [says.otherWays ?? ''] });
  for (const file of files) {
    const code = formatHandIn(file);
    if (!code.ok) throw new Error(JSON.stringify(code.error));
    await paste(engine, '.ways textarea', code.value.join('\n'));
    await press(engine, { css: '.ways button', words: [words('zh', 'hand-in').read ?? ''] });
  }
  const table = (what: string) =>
    untilShown(engine, `${what} has ${files.length} rows`, async () => {
      const rows = await engine.run(tableShown);
      return rows.length === files.length && rows.every((row) => what in row) ? rows : null;
    });
  const arrivals = await table(says.file ?? '');
  // The fourth step is the sheet.
  await press(engine, { css: '.bench-steps button', place: 3 });
  return { arrivals, sheet: await table(says.total ?? '') };
}

/** In the page: the first table, a row for each of its rows. */
function tableShown(): readonly Row[] {
  const textsOf = (row: Element | null) =>
    [...(row?.children ?? [])].map((cell) => cell.textContent.replace(/\s+/g, ' ').trim());
  const heads = textsOf(document.querySelector('main thead tr'));
  const rows = [...document.querySelectorAll('main tbody tr')].map(textsOf);
  return rows.map((row) => Object.fromEntries(row.map((cell, place) => [heads[place] ?? '', cell])));
}
