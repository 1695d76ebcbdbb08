import './call-log.ts';
import './confirm-dialog.ts';
import './course-list.ts';
import './course-player.ts';
import './grade-book.ts';
import './attempt-view.ts';
import './host-app.ts';
