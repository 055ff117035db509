import type { APIRoute } from 'astro';
import { dataFiles, type DataFile } from '#layouts/data-files.ts';

const all = dataFiles();

/** A build makes one archive of them, which `set-up/data-archive.mjs` takes apart: a route for each would cost more than its file. */
export function getStaticPaths(): { params: { data: string }; props: { files: readonly DataFile[] } }[] {
  if (import.meta.env.PROD) return [{ params: { data: 'data-files' }, props: { files: all } }];
  return all.map((file) => ({
    params: { data: file.path.replace(/\.json$/, '') },
    props: { files: [file] },
  }));
}

export const GET: APIRoute<{ files: readonly DataFile[] }> = ({ props }) => {
  const made = props.files.map(({ path, make }) => [path, JSON.stringify(make())] as const);
  return new Response(import.meta.env.PROD ? JSON.stringify(made) : made[0]?.[1]);
};
