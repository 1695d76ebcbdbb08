import { createHash } from 'node:crypto';
import type { Payload, Standard } from '../course/learner/payload.ts';
import { carry } from '../course/carried.ts';
import { wordsOf, type Words } from '../locale/words.ts';
import { LAUNCH_SCRIPT } from './built-player.ts';
import { HASH_OF_NOTHING } from './content-hash.ts';
import { escapeMarkup, inertJson } from './escape.ts';
import { proseHtml } from './prose-html.ts';

const POLICY = "base-uri 'none'; object-src 'none'; form-action 'none'";
/** A cmi5 package talks to the LRS that its LMS names at launch, which lives elsewhere. */
const TO_LRS = "; connect-src 'self' https: http://127.0.0.1:* http://localhost:*";

/**
 * The Content-Security-Policy that a page of a package of a standard plays under. `style` is the style sheet that
 * stands in the page itself, if one does: it is allowed by its hash, and no other is.
 */
export function policyOf(standard: Standard, style?: string): string {
  const own = style === undefined ? '' : ` style-src 'self' 'sha256-${sha256(style)}';`;
  return `default-src 'self';${own} ${POLICY}${standard === 'cmi5' ? TO_LRS : ''}`;
}

function sha256(text: string): string {
  return createHash('sha256').update(text).digest('base64');
}

/**
 * The page of a package: the first words of the lesson as plain HTML under the style sheet, which stands in the page so
 * that they can be read before anything else has come; then the scripts, and the lesson as inert JSON, so that it plays
 * from a folder as well. What is said while the lesson opens, and where it cannot, is there from the start. The player
 * replaces the first words once it has something to show in their place.
 *
 * `style` is the built `player.css`. Throws Error where it would end its own element.
 */
export function indexHtml(payload: Payload, style: string): string {
  if (style.includes('</'))
    throw new Error('The style sheet has "</" in it, which would end it in the page.');
  const { story, course, settings } = payload;
  const words = wordsOf(payload.words);
  const lang = langOf(payload);
  return `<!doctype html>
<html lang="${escapeMarkup(words.locale)}" dir="${words.dir}">
<head>
<meta charset="utf-8">
<meta name="viewport" content="width=device-width, initial-scale=1">
<meta http-equiv="Content-Security-Policy" content="${policyOf(settings.standard, style)}">
<meta name="content-hash" content="${HASH_OF_NOTHING}">
<meta name="description" content="${escapeMarkup(story.about)}">
<meta name="referrer" content="no-referrer">
<title>${escapeMarkup(words.pageTitle(words.titles.start, story.title))}</title>
<script defer src="${LAUNCH_SCRIPT[settings.standard]}"></script>
<script defer src="player.js"></script>
<link rel="icon" href="icon.svg" type="image/svg+xml">
<style>${style}</style>
</head>
<body>
<afu-lesson>
<div class="sheet">
<div class="lesson-head large">
<h1${lang}>${escapeMarkup(story.title)}</h1>
</div>
<main id="main">
<h2>${escapeMarkup(words.titles.start)}</h2>
${draft(words)}${reviewCopy(payload, words)}<section class="notice plain">
<h3>${escapeMarkup(words.beforeYouStart)}</h3>
${lang ? `<div${lang}>${proseHtml(story.contentNote)}</div>` : proseHtml(story.contentNote)}
</section>
<p${lang}>${escapeMarkup(story.about)}</p>
<p class="while-opening">${escapeMarkup(`${words.loading} ${words.tooOld}`)}</p>
<p class="while-opening" hidden>${escapeMarkup(words.broken)}</p>
<noscript><p>${escapeMarkup(words.noScript)}</p></noscript>
</main>
</div>
</afu-lesson>
<script type="application/json" id="lesson" data-name="${escapeMarkup(`${course.id}/${story.id}`)}">${inertJson(carry(payload))}</script>
</body>
</html>
`;
}

/** Says of text of the lesson what language it is in, where the page is in another. */
function langOf({ language, translated = language, words }: Payload): string {
  return translated === words.locale ? '' : ` lang="${escapeMarkup(translated)}" dir="auto"`;
}

/** The same of what is only there in English. */
function english({ locale }: Words): string {
  return locale === 'en-GB' ? '' : ' lang="en-GB" dir="auto"';
}

function draft(words: Words): string {
  if (words.reviewed) return '';
  return `<section class="notice caution">
<h3>${escapeMarkup(words.draftTitle)}</h3>
<p>${escapeMarkup(words.draftText)}</p>
</section>
`;
}

function reviewCopy(payload: Payload, words: Words): string {
  if (payload.reviewCopy.length === 0) return '';
  const reasons = payload.reviewCopy
    .map((why) => `<li${english(words)}>${escapeMarkup(why)}</li>`)
    .join('\n');
  return `<section class="notice caution">
<h3>${escapeMarkup(words.reviewCopyTitle)}</h3>
<p>${escapeMarkup(words.reviewCopyText)}</p>
<ul>
${reasons}
</ul>
</section>
`;
}

/** The package's own icon, so that no browser asks the LMS's site for `/favicon.ico`. */
export const ICON = `<svg xmlns="http://www.w3.org/2000/svg" viewBox="0 0 32 32"><rect width="32" height="32" rx="7" fill="#1f4f5c"/><path d="M9 17l5 5 9-12" fill="none" stroke="#fff" stroke-width="4" stroke-linecap="round" stroke-linejoin="round"/></svg>
`;
