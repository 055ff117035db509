/** A text of the area `rules`, by its key. */
export type SayRule = (key: string, values?: Readonly<Record<string, string | number>>) => string;

/** What a reader's words are made with. `quiz` names what a bank is about; the id itself where it is not known. */
interface Words {
  readonly say: SayRule;
  quiz(id: string): string;
}

/** A rule's name and the beginning of its value: a tag may hold anything else. */
const NEXT = /; (?=\w+: (?:[[{"\d]|true|false|null))/;

/**
 * The rules in which an attempt differs from what its quiz publishes (`Marking.differs`, joined), in a reader's words. What
 * is not understood stays as it is.
 * @example ruleWords('count: 5 ≠ 10; mode: "exam" ≠ "practice"', words) === '题数：5 ≠ 10；方式：考试 ≠ 练习'
 */
export function ruleWords(rules: string, words: Words): string {
  const { say } = words;
  return rules
    .split(NEXT)
    .map((one) => {
      const [, name = '', own = '', published = ''] = /^(\w+): (.*) ≠ (.*)$/.exec(one) ?? [];
      const [left, right] = [own, published].map((text) => valueWords(name, text, words));
      if (left === undefined || left === null || right === undefined || right === null) return one;
      return say('differs', { rule: say(`names.${name}`), own: left, published: right });
    })
    .join(say('join'));
}

/** `null` for a rule or a value that is not known. A rule that is not written is the usual one. */
function valueWords(name: string, text: string, { say, quiz }: Words): string | null {
  const value = parsed(text);
  const yes = (so: boolean) => say(so ? 'yes' : 'no');
  switch (name) {
    case 'count':
    case 'negative':
      return figure(value, 0);
    case 'almost':
    case 'marking':
      return figure(value, 1);
    case 'shuffle':
      return yes(value !== false);
    case 'romanised':
      return yes(value === true);
    case 'mode':
      return say(`modes.${String(value)}`);
    case 'banks':
      return Array.isArray(value) ? value.map((id) => quiz(String(id))).join(', ') : null;
    case 'mix':
      return value === null ? say('none') : mixWords(value, say);
    default:
      return null;
  }
}

/** What a record holds in a place where only figures and names are. */
function figure(value: unknown, usual: string | number): string {
  return String(typeof value === 'number' || typeof value === 'string' ? value : usual);
}

function mixWords(value: unknown, say: SayRule): string | null {
  if (!Array.isArray(value)) return null;
  return value
    .map((part: unknown) => {
      const of = (name: string): unknown =>
        typeof part === 'object' && part !== null ? Reflect.get(part, name) : undefined;
      const [questions, difficulty, tag] = ['count', 'difficulty', 'tag'].map(of);
      const more = [
        ...(difficulty === undefined ? [] : [say('difficulty', { difficulty: figure(difficulty, 1) })]),
        ...(tag === undefined ? [] : [say('tag', { tag: figure(tag, '') })]),
      ];
      const said = say('part', { questions: figure(questions, 0) });
      return more.length === 0 ? said : `${said} (${more.join(', ')})`;
    })
    .join(' + ');
}

function parsed(text: string): unknown {
  try {
    return JSON.parse(text);
  } catch {
    return text;
  }
}
