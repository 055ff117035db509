import type * as z from 'zod/mini';
import type { Place, Source } from '#core/documents/source.ts';
import type { Issue } from '#core/issue.ts';
import { listFiles } from './list-files.ts';
import { readSchema } from '#core/documents/read-schema.ts';
import { readText } from './read-text.ts';
import { parseYaml } from './read-yaml.ts';

/** What reading collects on its way: the issues, the sources, and where each object came from. */
export class Shelf {
  readonly root: string;
  readonly issues: Issue[] = [];
  readonly sources: Source[] = [];
  readonly places = new Map<object, Place>();
  /** Every file that was asked for. */
  readonly asked = new Set<string>();

  /** Texts to take for files that are not written yet. */
  private readonly instead: ReadonlyMap<string, string>;

  constructor(root: string, instead: ReadonlyMap<string, string> = new Map()) {
    this.root = root;
    this.instead = instead;
  }

  /** The text of a file, `null` and an issue when it cannot be read. */
  async text(file: string): Promise<string | null> {
    this.asked.add(file);
    const unwritten = this.instead.get(file);
    if (unwritten !== undefined) return unwritten.replace(/\r\n?/g, '\n');
    const read = await readText(this.root, file);
    if (read.ok) return read.value;
    this.issues.push(read.error);
    return null;
  }

  /** A YAML or JSON file as data with lines. */
  async yaml(file: string): Promise<Source | null> {
    const text = await this.text(file);
    if (text === null) return null;
    const { source, issues } = parseYaml(text, file);
    this.issues.push(...issues);
    return issues.length > 0 ? null : source;
  }

  /**
   * A YAML file of content by its schema. `list` names its list of small things, each of which gets its place; so do
   * those of `more` lists.
   */
  async read<T extends object>(
    file: string,
    schema: z.ZodMiniType<T>,
    list = '',
    more: readonly string[] = [],
  ): Promise<T | null> {
    const source = await this.yaml(file);
    if (source === null) return null;
    this.sources.push(source);
    const { value, kept, issues } = readSchema(source, schema, list);
    this.issues.push(...issues);
    if (value === null) return null;
    this.places.set(value, { source, path: '' });
    const fields = new Map<string, unknown>(Object.entries(value));
    for (const name of [list, ...more]) {
      for (const [index, item] of listItems(fields.get(name)).entries()) {
        this.places.set(item, { source, path: `${name}.${name === list ? kept[index] : index}` });
      }
    }
    return value;
  }

  /** Every YAML file of a folder but the `other` ones; a file must be called after its id. */
  async readAll<T extends { readonly id: string }>(
    folder: string,
    schema: z.ZodMiniType<T>,
    list = '',
    other: readonly string[] = [],
  ): Promise<readonly T[]> {
    const things: T[] = [];
    for (const name of await listFiles(this.root, folder, '.yaml')) {
      if (other.includes(name)) continue;
      const file = `${folder}/${name}.yaml`;
      const thing = await this.read(file, schema, list);
      if (thing === null) continue;
      things.push(thing);
      if (thing.id !== name) {
        const line = this.places.get(thing)?.source.lines.get('id') ?? 1;
        this.issues.push({
          code: 'E_FIELD',
          file,
          line,
          values: { field: 'id', found: thing.id, expected: name },
        });
      }
    }
    return things;
  }
}

/** The items of a list that are objects: everything a schema lists is. */
function listItems(value: unknown): readonly object[] {
  const items: readonly unknown[] = Array.isArray(value) ? value : [];
  return items.filter((item): item is object => typeof item === 'object' && item !== null);
}
