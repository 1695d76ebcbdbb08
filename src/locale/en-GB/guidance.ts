/** The guidance drawer, facts and their sources, and where help is. */
export const guidance = {
  guidanceTitle: 'Guidance in this lesson',
  guidanceText:
    'What the lesson rests on, in our words, with where it comes from and when it was last checked.',
  topics: {
    health: 'Health guidance',
    school: 'School guidance',
    law: 'The law',
    nations: 'Across the nations',
    'coercion-and-help': 'Coercion, and where help is',
    vulnerability: 'Who is more at risk, and why',
    'then-and-now': 'Then and now',
    practice: 'Good practice',
  },
  statuses: {
    read: 'Seen in the source',
    quoted: 'Seen quoted in another text',
    'to-check': 'Still to be confirmed: ask your safeguarding lead before you rely on it',
  },
  undated: 'undated',
  published: 'published {0}',
  checkedOn: 'Checked on {0}',
  stale: 'This was due to be checked again by {0} and may be out of date.',
  ask: 'Ask your safeguarding lead: {0}',
  figure: '{0}; {1}; {2}',
  helpFor: {
    child: 'For the child',
    staff: 'For you',
    both: 'For anyone',
  },
  contactsTitle: 'In your school',
  contactAsk: 'Ask:',
} as const;
