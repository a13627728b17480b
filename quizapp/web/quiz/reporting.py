from flask import flash, render_template
from flask.typing import ResponseReturnValue

from quizapp.extensions import db
from quizapp.storage.models import Quiz, QuizItem, ReportReason
from quizapp.usecases import reports
from quizapp.web import access
from quizapp.web.clock import now
from quizapp.web.quiz.blueprint import blueprint, find_item, to_feedback
from quizapp.web.quiz.forms import ReportForm
from quizapp.web.quiz.pages import question_view
from quizapp.web.sessions import current_person


@blueprint.get("/quiz/<quiz_id>/<int:position>/report")
@access.person
def report(quiz_id: str, position: int) -> ResponseReturnValue:
    return _page(*find_item(quiz_id, position), ReportForm())


@blueprint.post("/quiz/<quiz_id>/<int:position>/report")
@access.person
def send_report(quiz_id: str, position: int) -> ResponseReturnValue:
    quiz, item = find_item(quiz_id, position)
    form = ReportForm()
    if not form.validate():
        return _page(quiz, item, form), 422
    reports.report(
        db.session,
        user=current_person(),
        question_id=item.question_id,
        reason=ReportReason(form.reason.data),
        text=form.text.data,
        now=now(),
    )
    db.session.commit()
    flash("Thank you. It is with the teacher of this question now.")
    return to_feedback(quiz_id, position)


def _page(quiz: Quiz, item: QuizItem, form: ReportForm) -> str:
    return render_template("quiz/report.html", view=question_view(quiz, item), form=form)
