"""When a missed fact leaves a learner's list."""

RIGHT_DAYS_TO_LEAVE = 2
