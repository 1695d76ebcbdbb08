import { scorm12Line } from '../lms/lines.ts';
import { launch } from './launch.ts';

launch(scorm12Line, window);
