/**
 * The text of a new lesson: small, sound, and whole enough to play. Each line is there to be written over.
 * `id` is the folder's name; facts F19, F20 and F69 must be in the library.
 */
export function newLesson(id: string): string {
  const title = id.charAt(0).toUpperCase() + id.slice(1).replaceAll('-', ' ');
  return `# yaml-language-server: $schema=../../schema/lesson.schema.json
# How to write a lesson: docs/lesson-format.md. As you type, see npm run check -- ${id} --watch
id: ${id}
title: ${title}
version: 0.1.0
audience: [teachers]
role: form tutor
minutes: 5
about: One sentence that an LMS shows under the title.
content-note: A pupil is worried about something that happened online. Nothing is shown or described.
covers: [N1]
coaching: at-end
opening: Pupils seldom speak at a time that suits.
closing: Before you close this, find out who stands in for your $lead when they are out.
one-thing:
  - If a pupil starts to tell me something, I will hand over what I am doing and listen.

competencies:
  listening: Hearing a child without leading them
  reporting: Getting it to a person who can act, now

people:
  jess: { name: Jess, role: "pupil, Year 8" }

start: after-registration

scenes:
  after-registration:
    part: Listening
    when: Tuesday, 8.50am
    where: The form room
    beats:
      - narration: The bell has gone. Jess is still packing a bag that was packed five minutes ago.
      - speech: { who: jess, says: "Can I tell you something? It's probably nothing." }
      - note: { saw: "8.50. Stayed behind until the room was empty." }
    decision:
      kind: choose-one
      prompt: What do you do?
      competency: listening
      choices:
        at-break:
          text: "I want to hear it properly. Come and find me at break, here."
          rating: poor
          because: >-
            You meant to give it time. But Jess was ready now, and break is two hours in which to think better of it.
          instead: "I can hear it now. Let me ask Mr Ford to start my lesson."
          rests-on: [F19]
          then: jess-speaks
        sit-down:
          text: Ask a colleague to start your lesson, leave the door open and sit down.
          rating: best
          because: Jess chose this moment. You could be seen and not overheard, and you had the time.
          rests-on: [F19, F69]
          then: jess-speaks
        two-minutes:
          text: "Two minutes, while I get the class started. Will you wait just here?"
          rating: acceptable
          because: You kept Jess close and said when. It is safe, and it leaves two minutes to think better of it.
          rests-on: [F19]
          then: jess-speaks

  jess-speaks:
    when: Tuesday, 9am
    where: The form room
    beats:
      - speech: { who: jess, says: "Someone keeps messaging me. I don't want to say who." }
      - note: { told: '"Someone keeps messaging me. I don''t want to say who."' }
    decision:
      kind: choose-one
      prompt: What happens to what you have heard?
      competency: reporting
      choices:
        to-the-lead:
          text: Walk to your $lead now, with Jess, and say what Jess said.
          rating: best
          because: A person who can act has it while the school day lasts, and Jess was not left alone with it.
          rests-on: [F20]
          then: heard
        log-it-first:
          text: Start your lesson, and write it up for your $lead before you go to lunch.
          rating: poor
          because: A log tells nobody until somebody reads it. What Jess said was enough to hand over at once.
          instead: "Mrs Lane, I need you now. Jess has told me something."
          rests-on: [F20]
          then: heard
        ring-the-office:
          text: Ring the office, have your $lead come to you, and stay with Jess.
          rating: acceptable
          because: Your $lead has it within minutes and Jess is not alone. Going yourself would have been quicker.
          rests-on: [F20]
          then: heard

  heard:
    when: Wednesday, 8.40am
    where: The school gate
    beats:
      - narration: Jess comes in with a friend, and looks up.
    ending:
      outcome: safe
      title: Jess was heard
      text: Your $lead has spoken with Jess and the family, and knows what comes next.
`;
}
