import type { APIRoute } from 'astro';
import type { DataFile } from '#layouts/data-files.ts';

/** Only while developing: a build has its data files written beside the bundling (`build/beside-bundling.mjs`). */
export async function getStaticPaths(): Promise<{ params: { data: string }; props: { file: DataFile } }[]> {
  if (import.meta.env.PROD) return [];
  const { dataFiles } = await import('#layouts/data-files.ts');
  return dataFiles().map((file) => ({ params: { data: file.path.replace(/\.json$/, '') }, props: { file } }));
}

export const GET: APIRoute<{ file: DataFile }> = ({ props }) =>
  new Response(JSON.stringify(props.file.make()));
