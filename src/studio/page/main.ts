import './no-eval.ts';
import '../../style/tokens.css';
import './style/base.css';
import './style/lesson.css';
import './style/map.css';
import './ask-dialog.ts';
import './studio-app.ts';
