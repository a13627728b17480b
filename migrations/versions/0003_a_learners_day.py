"""a learner's day"""

import sqlalchemy as sa
from alembic import op


revision = '0003'
down_revision = '0002'


def upgrade() -> None:
    op.create_table('forecast_tally',
    sa.Column('user_id', sa.String(length=16), nullable=False),
    sa.Column('percent', sa.Integer(), nullable=False),
    sa.Column('reviewed', sa.Integer(), nullable=False),
    sa.Column('recalled', sa.Integer(), nullable=False),
    sa.ForeignKeyConstraint(['user_id'], ['user.id'], name=op.f('fk_forecast_tally_user_id_user'), ondelete='CASCADE'),
    sa.PrimaryKeyConstraint('user_id', 'percent', name=op.f('pk_forecast_tally'))
    )
    op.create_table('day_tally',
    sa.Column('user_id', sa.String(length=16), nullable=False),
    sa.Column('study_day', sa.Date(), nullable=False),
    sa.Column('set_id', sa.String(length=16), nullable=False),
    sa.Column('fact_kind', sa.String(length=16), nullable=False),
    sa.Column('answered', sa.Integer(), nullable=False),
    sa.Column('right', sa.Integer(), nullable=False),
    sa.Column('milliseconds', sa.Integer(), nullable=False),
    sa.Column('reviewed', sa.Integer(), nullable=False),
    sa.Column('recalled', sa.Integer(), nullable=False),
    sa.ForeignKeyConstraint(['set_id'], ['question_set.id'], name=op.f('fk_day_tally_set_id_question_set'), ondelete='CASCADE'),
    sa.ForeignKeyConstraint(['user_id'], ['user.id'], name=op.f('fk_day_tally_user_id_user'), ondelete='CASCADE'),
    sa.PrimaryKeyConstraint('user_id', 'study_day', 'set_id', 'fact_kind', name=op.f('pk_day_tally'))
    )
    op.create_table('exam',
    sa.Column('user_id', sa.String(length=16), nullable=False),
    sa.Column('set_id', sa.String(length=16), nullable=False),
    sa.Column('day', sa.Date(), nullable=False),
    sa.Column('updated_at', sa.DateTime(timezone=True), nullable=False),
    sa.ForeignKeyConstraint(['set_id'], ['question_set.id'], name=op.f('fk_exam_set_id_question_set'), ondelete='CASCADE'),
    sa.ForeignKeyConstraint(['user_id'], ['user.id'], name=op.f('fk_exam_user_id_user'), ondelete='CASCADE'),
    sa.PrimaryKeyConstraint('user_id', 'set_id', name=op.f('pk_exam'))
    )
    op.create_table('fact_setting',
    sa.Column('user_id', sa.String(length=16), nullable=False),
    sa.Column('fact_id', sa.String(length=16), nullable=False),
    sa.Column('suspended', sa.Boolean(), nullable=False),
    sa.Column('buried_until', sa.Date(), nullable=True),
    sa.Column('note', sa.Text(), nullable=False),
    sa.Column('updated_at', sa.DateTime(timezone=True), nullable=False),
    sa.ForeignKeyConstraint(['fact_id'], ['fact.id'], name=op.f('fk_fact_setting_fact_id_fact'), ondelete='CASCADE'),
    sa.ForeignKeyConstraint(['user_id'], ['user.id'], name=op.f('fk_fact_setting_user_id_user'), ondelete='CASCADE'),
    sa.PrimaryKeyConstraint('user_id', 'fact_id', name=op.f('pk_fact_setting'))
    )
    op.create_table('report',
    sa.Column('id', sa.String(length=16), nullable=False),
    sa.Column('question_id', sa.String(length=16), nullable=False),
    sa.Column('user_id', sa.String(length=16), nullable=True),
    sa.Column('reason', sa.String(length=8), nullable=False),
    sa.Column('text', sa.Text(), nullable=False),
    sa.Column('at', sa.DateTime(timezone=True), nullable=False),
    sa.Column('settled_at', sa.DateTime(timezone=True), nullable=True),
    sa.CheckConstraint("reason in ('wrong', 'outdated', 'unfair', 'hurtful', 'other')", name=op.f('ck_report_reason')),
    sa.ForeignKeyConstraint(['question_id'], ['question.id'], name=op.f('fk_report_question_id_question'), ondelete='CASCADE'),
    sa.ForeignKeyConstraint(['user_id'], ['user.id'], name=op.f('fk_report_user_id_user'), ondelete='SET NULL'),
    sa.PrimaryKeyConstraint('id', name=op.f('pk_report'))
    )
    with op.batch_alter_table('report', schema=None) as batch_op:
        batch_op.create_index('ix_report_question_id_settled_at', ['question_id', 'settled_at'], unique=False)
        batch_op.create_index(batch_op.f('ix_report_user_id'), ['user_id'], unique=False)

    op.create_table('amendment',
    sa.Column('user_id', sa.String(length=16), nullable=False),
    sa.Column('id', sa.String(length=16), nullable=False),
    sa.Column('attempt_id', sa.String(length=16), nullable=False),
    sa.Column('kind', sa.String(length=8), nullable=False),
    sa.Column('rating', sa.Integer(), nullable=True),
    sa.Column('response', sa.Text(), nullable=False),
    sa.Column('verdict', sa.String(length=8), nullable=True),
    sa.Column('reason', sa.Text(), nullable=False),
    sa.Column('at', sa.DateTime(timezone=True), nullable=False),
    sa.CheckConstraint("kind in ('retry', 'override', 'undo')", name=op.f('ck_amendment_kind')),
    sa.CheckConstraint('rating between 1 and 4', name=op.f('ck_amendment_rating')),
    sa.ForeignKeyConstraint(['user_id', 'attempt_id'], ['attempt.user_id', 'attempt.id'], name=op.f('fk_amendment_user_id_attempt_id_attempt'), onupdate='CASCADE', ondelete='CASCADE'),
    sa.PrimaryKeyConstraint('user_id', 'id', name=op.f('pk_amendment'))
    )
    with op.batch_alter_table('amendment', schema=None) as batch_op:
        batch_op.create_index('ix_amendment_user_id_attempt_id', ['user_id', 'attempt_id'], unique=False)

    with op.batch_alter_table('attempt', schema=None) as batch_op:
        batch_op.add_column(sa.Column('recall', sa.Float(), nullable=True))
        batch_op.add_column(sa.Column('rapid', sa.Boolean(), server_default=sa.false(), nullable=False))
        batch_op.add_column(sa.Column('desired_retention', sa.Float(), server_default=sa.text('0.9'), nullable=False))
        batch_op.add_column(sa.Column('due_shift', sa.Integer(), server_default=sa.text('0'), nullable=False))

    with op.batch_alter_table('memory', schema=None) as batch_op:
        batch_op.create_index('ix_memory_user_id_stability', ['user_id', 'stability'], unique=False)

    with op.batch_alter_table('user', schema=None) as batch_op:
        batch_op.add_column(sa.Column('spreads_load', sa.Boolean(), server_default=sa.true(), nullable=False))
        batch_op.add_column(sa.Column('shows_streak', sa.Boolean(), server_default=sa.true(), nullable=False))
        batch_op.add_column(sa.Column('uses_keys', sa.Boolean(), server_default=sa.true(), nullable=False))


    # The defaults are for the rows that are there.
    with op.batch_alter_table('attempt', schema=None) as batch_op:
        for column in ('rapid', 'desired_retention', 'due_shift'):
            batch_op.alter_column(column, server_default=None)
        batch_op.create_check_constraint(op.f('ck_attempt_desired_retention'), 'desired_retention between 0.7 and 0.99')

    with op.batch_alter_table('user', schema=None) as batch_op:
        for column in ('spreads_load', 'shows_streak', 'uses_keys'):
            batch_op.alter_column(column, server_default=None)


def downgrade() -> None:
    with op.batch_alter_table('user', schema=None) as batch_op:
        batch_op.drop_column('uses_keys')
        batch_op.drop_column('shows_streak')
        batch_op.drop_column('spreads_load')

    with op.batch_alter_table('memory', schema=None) as batch_op:
        batch_op.drop_index('ix_memory_user_id_stability')

    with op.batch_alter_table('attempt', schema=None) as batch_op:
        batch_op.drop_constraint(op.f('ck_attempt_desired_retention'), type_='check')
        batch_op.drop_column('due_shift')
        batch_op.drop_column('desired_retention')
        batch_op.drop_column('rapid')
        batch_op.drop_column('recall')

    with op.batch_alter_table('amendment', schema=None) as batch_op:
        batch_op.drop_index('ix_amendment_user_id_attempt_id')

    op.drop_table('amendment')
    with op.batch_alter_table('report', schema=None) as batch_op:
        batch_op.drop_index(batch_op.f('ix_report_user_id'))
        batch_op.drop_index('ix_report_question_id_settled_at')

    op.drop_table('report')
    op.drop_table('fact_setting')
    op.drop_table('exam')
    op.drop_table('day_tally')
    op.drop_table('forecast_tally')
