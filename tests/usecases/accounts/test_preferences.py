import pytest
from sqlalchemy.orm import Session

from quizapp.storage.models import User
from quizapp.usecases.accounts import SettingRefused, set_preferences


def test_zone_and_hour_are_kept(session: Session, anna: User) -> None:
    set_preferences(session, user=anna, time_zone="Asia/Hebron", rollover_hour=0)
    session.refresh(anna)
    assert (anna.time_zone, anna.rollover_hour) == ("Asia/Hebron", 0)


@pytest.mark.parametrize(
    ("zone", "hour"),
    [("Moon/Base", 4), ("", 4), ("../etc/passwd", 4), ("UTC", 24), ("UTC", -1)],
)
def test_what_cannot_be_is_refused(session: Session, anna: User, zone: str, hour: int) -> None:
    with pytest.raises(SettingRefused):
        set_preferences(session, user=anna, time_zone=zone, rollover_hour=hour)
    assert (anna.time_zone, anna.rollover_hour) == ("UTC", 4)
