import { scorm2004Line } from '../lms/lines.ts';
import { launch } from './launch.ts';

launch(scorm2004Line, window);
