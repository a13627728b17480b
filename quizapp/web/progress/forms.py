from flask_wtf import FlaskForm
from wtforms import DateField
from wtforms.validators import InputRequired


class ExamForm(FlaskForm):
    day = DateField(
        "Day of the exam",
        [InputRequired("Choose the day of the exam.")],
        invalid_value_message="This is no day: write it as 2026-12-24.",
    )
