import { Organisers, type Organiser } from '#core/sitting/organiser.ts';
import { listFiles } from './list-files.ts';
import type { Shelf } from './shelf.ts';

/** `content/organisers.yaml`; a site may do without it. */
export async function readOrganisers(shelf: Shelf): Promise<readonly Organiser[]> {
  const there = (await listFiles(shelf.root, 'content', '.yaml')).includes('organisers');
  if (!there) return [];
  return (await shelf.read('content/organisers.yaml', Organisers, 'organisers'))?.organisers ?? [];
}
