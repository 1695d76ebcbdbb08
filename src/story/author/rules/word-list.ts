/** Words that the course avoids, and the better ones. Plain data: whoever reviews the lessons' language edits it. */
export interface WordRule {
  words: RegExp;
  /** What to say, as the end of "Say …". */
  say: string;
}

/** Never in a lesson, whoever says it. */
export const HARMFUL: readonly WordRule[] = [
  { words: /\bsext(?:s|ed|ing)?\b/gi, say: '"sharing nudes and semi-nudes"' },
  { words: /\brevenge porn\w*/gi, say: '"image-based abuse"' },
  {
    words: /\b(?:child(?:ren)?(?:['’]s)?|kiddie) porn\w*/gi,
    say: '"nudes and semi-nudes", or "image-based abuse"',
  },
  { words: /\bchild prostitut\w+/gi, say: '"a child who is exploited"' },
  {
    words: /\bwillingly (?:sent|shared)|\b(?:sent|shared) (?:it |them |\w+ )?willingly/gi,
    say: '"was pressured", "coerced" or "groomed"',
  },
  {
    words: /\bput(?:s|ting)? (?:her|him|them)sel(?:f|ves) at risk/gi,
    say: '"was pressured", "coerced" or "groomed"',
  },
  {
    words: /\b(?:perpetrators?|predators?|paedo(?:phile)?s?|(?:mini|young) sex offenders?)\b/gi,
    say: '"the person responsible", or "a child who has displayed harmful behaviour"',
  },
];

/** Not in the lesson's own voice. Somebody may say them, and a poor choice may use them. */
export const CAREFUL: readonly WordRule[] = [
  {
    words: /\b(?:admit(?:s|ted)?|confess(?:es|ed)?|alleg(?:es|ed|edly))\b/gi,
    say: '"told us", "said" or "shared"',
  },
  { words: /\b(?:boy|girl)friend\b/gi, say: '"the person responsible" where they are abusing' },
  {
    words: /\bself-generated\b/gi,
    say: 'what happened; the term stands only in quoted figures, explained as often coerced',
  },
  {
    words:
      /\b(?:promiscuous|attention[- ]seeking|streetwise|lifestyle choice|asking for it|risky behaviour)\b/gi,
    say: 'what adults could see',
  },
  { words: /\bsex offenders?\b/gi, say: '"the person responsible"' },
  { words: /\bchild in need\b/gi, say: 'what the child needs; this is a legal term' },
  { words: /\byou (?:have )?failed\b/gi, say: 'what an experienced lead would have done' },
];

/** Not in an answer that is rewarded, nor in the words to say instead. */
export const NOT_ADVISED: readonly WordRule[] = [
  { words: /\bwhy (?:did|didn['’]t) you\b/gi, say: '"tell me what happened", or nothing and listen' },
  { words: /\bI promise\b/gi, say: '"I will tell people who can help"' },
  {
    words: /\bjust block (?:them|him|her)\b|\bblock (?:them|him|her) and we['’]ll talk tomorrow\b/gi,
    say: 'that nobody answers; the account is noted, then blocked with the lead',
  },
  {
    words: /\breport(?:s|ed)? (?:it |this )?today\b/gi,
    say: '"now, before the next lesson and before the child goes home"',
  },
];

/** What an image shows, a body and what is done to it: never in a lesson. Terms of guidance and law are not among these. */
export const BODY_OR_ACT =
  /\b(?:naked(?:ness)?|topless|bare[- ](?:chest(?:ed)?|bottom|breasts?|skin)|undress(?:ed|es|ing)?|strip(?:s|ped|ping)? (?:off|naked)|genitals?|genitalia|penis(?:es)?|vaginas?|vulvas?|breasts?|nipples?|buttocks|masturbat\w+|orgasm\w*|penetrat\w+|erections?|intercourse)\b/gi;

/** Apps, games, tools and ways to pay by name. Capitals count: discord among pupils is not an app. */
export const PLATFORMS =
  /\b(?:Snapchat|Instagram|Insta|TikTok|WhatsApp|Discord|Roblox|Fortnite|Minecraft|Telegram|Facebook|YouTube|Twitch|OnlyFans|Kik|Omegle|Yubo|Wizz|Twitter|Reddit|Tinder|Grindr|Xbox|PlayStation|ChatGPT|Grok|Bitcoin|PayPal|Revolut|Monzo|Cash App|Apple Pay|Steam card|iTunes)\b|\b[Gg]ift (?:cards?|vouchers?)\b|\b[Cc]ryptocurrenc(?:y|ies)\b/g;
