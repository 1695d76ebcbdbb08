import { AfuCertificate } from './elements/certificate.ts';
import { AfuDebrief } from './elements/debrief.ts';
import { AfuDecision } from './elements/decision.ts';
import { AfuEnding } from './elements/ending.ts';
import { AfuGuidance } from './elements/guidance.ts';
import { AfuHelp } from './elements/help.ts';
import { AfuKeep } from './elements/keep.ts';
import { AfuLeftHere } from './elements/left-here.ts';
import { AfuLesson } from './elements/lesson.ts';
import { AfuLookBack } from './elements/look-back.ts';
import { AfuNotebook } from './elements/notebook.ts';
import { AfuPlan } from './elements/plan.ts';
import { AfuResume } from './elements/resume.ts';
import { AfuScene } from './elements/scene.ts';
import { AfuStart } from './elements/start.ts';

const ELEMENTS = {
  'afu-certificate': AfuCertificate,
  'afu-debrief': AfuDebrief,
  'afu-decision': AfuDecision,
  'afu-ending': AfuEnding,
  'afu-guidance': AfuGuidance,
  'afu-help': AfuHelp,
  'afu-keep': AfuKeep,
  'afu-left-here': AfuLeftHere,
  'afu-look-back': AfuLookBack,
  'afu-notebook': AfuNotebook,
  'afu-plan': AfuPlan,
  'afu-resume': AfuResume,
  'afu-scene': AfuScene,
  'afu-start': AfuStart,
  'afu-lesson': AfuLesson,
};

/** Registers every element of the player. Importing an element's own file registers nothing. */
export function define(registry: CustomElementRegistry): void {
  for (const [name, element] of Object.entries(ELEMENTS)) registry.define(name, element);
}
