from flask_wtf import FlaskForm
from wtforms import DateField
from wtforms.validators import InputRequired


class ExamForm(FlaskForm):
    day = DateField("Day of the exam", [InputRequired("Choose the day of the exam.")])
