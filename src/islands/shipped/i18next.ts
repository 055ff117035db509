interface Words {
  readonly [key: string]: string | Words;
}
type Values = Readonly<Record<string, unknown>>;

interface Options {
  readonly lng: string;
  readonly resources: Readonly<Record<string, Record<string, Words>>>;
  readonly defaultNS: string;
}

/**
 * What islands use of i18next, in a twentieth of its size: texts by `area:key`, placeholders, plurals, bundles that come
 * late. `astro build` puts it in i18next's place in what browsers get; a test holds the two equal on every message.
 * @example const i18n = createInstance(); void i18n.init(options); i18n.t('quiz:minutes', { count: 20 })
 */
export function createInstance() {
  const areas: Record<string, Words> = {};
  let own = '';
  let form = (count: number): string => (count === 1 ? 'one' : 'other');

  const find = (name: string): string | undefined => {
    const colon = name.indexOf(':');
    const path = name.slice(colon + 1).split('.');
    let found: string | Words | undefined = areas[colon < 0 ? own : name.slice(0, colon)];
    for (const step of path) found = typeof found === 'object' ? found[step] : undefined;
    return typeof found === 'string' ? found : undefined;
  };
  // A browser that does not know the language may count otherwise than its words do.
  const counted = (name: string, by: string) => find(`${name}_${by}`) ?? find(`${name}_other`);
  const i18n = {
    language: '',
    init({ lng, resources, defaultNS }: Options) {
      i18n.language = lng;
      own = defaultNS;
      Object.assign(areas, resources[lng]);
      // A browser without the language would count as its own does.
      if (Intl.PluralRules.supportedLocalesOf(lng).length > 0) {
        const rules = new Intl.PluralRules(lng);
        form = (count) => rules.select(count);
      }
      return Promise.resolve(i18n.t);
    },
    t(name: string, values: Values = {}): string {
      const { count } = values;
      const text =
        (typeof count === 'number' ? counted(name, form(count)) : undefined) ??
        find(name) ??
        name.slice(name.indexOf(':') + 1);
      // Values under `replace` fill places and never choose the form.
      const filling = isValues(values.replace) ? values.replace : values;
      return text.replace(/\{\{(\w+)\}\}/g, (blank, key: string) => said(filling[key]) ?? blank);
    },
    exists: (name: string) => find(name) !== undefined,
    /** What is there already stays. */
    addResourceBundle(_: string, area: string, words: Words) {
      areas[area] = { ...words, ...areas[area] };
    },
  };
  return i18n;
}

function isValues(value: unknown): value is Values {
  return typeof value === 'object' && value !== null;
}

function said(value: unknown): string | null {
  return typeof value === 'string' || typeof value === 'number' ? String(value) : null;
}
