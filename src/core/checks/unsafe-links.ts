import type { Library } from '#core/documents/library.ts';
import type { Issue } from '#core/issue.ts';
import { contentTexts, interfaceTexts } from './texts.ts';

/** Where a Markdown link goes, and anything that looks like an address with a scheme. */
const TARGETS =
  /\]\(\s*([^)\s]*)|\b([a-z][a-z\d+.-]*:\/\/\S*)|\b((?:javascript|vbscript|data|file|blob|tel|sms):\S+)/gi;
const SAFE = /^(?:https:\/\/|mailto:|#|\.{0,2}\/(?!\/)|[^:/]*(?:\/(?!\/)[^:]*)?$)/i;

/** A link in content goes to https, mailto or a relative address. */
export function checkUnsafeLinks(library: Library): readonly Issue[] {
  return [...contentTexts(library), ...interfaceTexts(library)].flatMap(({ text, file, line }) =>
    unsafeTargets(text).map((found) => ({ code: 'E_LINK_UNSAFE' as const, file, line, values: { found } })),
  );
}

function unsafeTargets(text: string): readonly string[] {
  const targets = [...text.matchAll(TARGETS)].map(
    ([, link, address, script]) => link ?? address ?? script ?? '',
  );
  return [...new Set(targets)].filter((target) => !SAFE.test(target));
}
