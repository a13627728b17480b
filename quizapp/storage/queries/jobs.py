from collections.abc import Sequence

from sqlalchemy import select
from sqlalchemy.orm import Session

from quizapp.storage.models import Job


def latest_jobs(session: Session, set_ids: Sequence[str]) -> dict[str, Job]:
    """The newest job of each set that has one."""
    rows = session.scalars(
        select(Job).where(Job.set_id.in_(set_ids)).order_by(Job.created_at, Job.id)
    )
    return {job.set_id: job for job in rows}
