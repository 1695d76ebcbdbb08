/** A lesson as no machine would write it: comments everywhere, fields out of order, every form of text. */
export const ODD = `# yaml-language-server: $schema=../../schema/lesson.schema.json
title: "An odd lesson"   # the title stands first
id: odd
version: 1.0.0
audience: [ teachers,   'teaching assistants' ]
# people before anything else
people:
  jess: { name: Jess, role: "pupil, Year 8" }
  # the lead
  mrs-lane:
    role: $lead-in-full
    name: Mrs Lane
role: form tutor
minutes: 5
about: One sentence.
content-note: |-
  A pupil is worried.

  Nothing is shown.
competencies: {listening: Hearing a child, reporting: Telling someone}
closing: Ask who stands in.
start: first
scenes:
  # ── the door ──
  first:
    where: The form room
    when: Tuesday, 8.50am # before the register
    decision:
      prompt: What do you do?
      kind: choose-one
      competency: listening
      choices:
        # the obvious one
        later:
          rating: poor
          text: >-
            Say that you would love to hear about it, and that break is at half past ten and that you will
            be in this very room, waiting, with the door open.
          because: 'It can''t wait.'
          instead: "Say \\"now\\"."
          rests-on: [F19]
          then: second
        sit-down:
          text: Sit down.
          rating: best   # no doubt
          because: Jess chose this moment.
          rests-on:
            - F19
            # and the law
            - F69
          then: second
        two-minutes: { text: Two minutes., rating: acceptable, because: It is safe, rests-on: [F19], then: second }
    beats:
      - narration: The bell has gone.
      # what she says
      - speech: { who: jess, says: "Can I tell you something?" }
      - note:
          saw: Stayed behind.

  second:
    when: Tuesday, 9am
    beats:
    - narration: |-
        A list:

        - one
        - two
    - narration: plain text on
        two lines
      if: late
    ending: { outcome: safe, title: Jess was heard, text: Then yours. }
`;
