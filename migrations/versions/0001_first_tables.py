"""first tables"""

import sqlalchemy as sa
from alembic import op


revision = '0001'
down_revision = None


def upgrade() -> None:
    op.create_table('sign_in_failure',
    sa.Column('id', sa.String(length=16), nullable=False),
    sa.Column('name_key', sa.String(length=80), nullable=False),
    sa.Column('address', sa.String(length=64), nullable=False),
    sa.Column('at', sa.DateTime(timezone=True), nullable=False),
    sa.PrimaryKeyConstraint('id', name=op.f('pk_sign_in_failure'))
    )
    with op.batch_alter_table('sign_in_failure', schema=None) as batch_op:
        batch_op.create_index('ix_sign_in_failure_address_at', ['address', 'at'], unique=False)
        batch_op.create_index('ix_sign_in_failure_name_key_address_at', ['name_key', 'address', 'at'], unique=False)

    op.create_table('user',
    sa.Column('id', sa.String(length=16), nullable=False),
    sa.Column('name', sa.String(length=80), nullable=True),
    sa.Column('name_key', sa.String(length=80), nullable=True),
    sa.Column('password_hash', sa.String(length=255), nullable=True),
    sa.Column('role', sa.String(length=8), nullable=False),
    sa.Column('time_zone', sa.String(length=64), nullable=False),
    sa.Column('rollover_hour', sa.Integer(), nullable=False),
    sa.Column('desired_retention', sa.Float(), nullable=False),
    sa.Column('daily_new', sa.Integer(), nullable=False),
    sa.Column('daily_review', sa.Integer(), nullable=False),
    sa.Column('created_at', sa.DateTime(timezone=True), nullable=False),
    sa.Column('disabled_at', sa.DateTime(timezone=True), nullable=True),
    sa.CheckConstraint("role in ('guest', 'learner', 'teacher', 'house')", name=op.f('ck_user_role')),
    sa.CheckConstraint('desired_retention between 0.7 and 0.99', name=op.f('ck_user_desired_retention')),
    sa.CheckConstraint('rollover_hour between 0 and 23', name=op.f('ck_user_rollover_hour')),
    sa.PrimaryKeyConstraint('id', name=op.f('pk_user')),
    sa.UniqueConstraint('name_key', name=op.f('uq_user_name_key'))
    )
    with op.batch_alter_table('user', schema=None) as batch_op:
        batch_op.create_index('uq_user_house', ['role'], unique=True, sqlite_where=sa.text("role = 'house'"), postgresql_where=sa.text("role = 'house'"))

    op.create_table('access_code',
    sa.Column('id', sa.String(length=16), nullable=False),
    sa.Column('purpose', sa.String(length=16), nullable=False),
    sa.Column('code_hash', sa.String(length=64), nullable=False),
    sa.Column('user_id', sa.String(length=16), nullable=True),
    sa.Column('created_at', sa.DateTime(timezone=True), nullable=False),
    sa.Column('expires_at', sa.DateTime(timezone=True), nullable=False),
    sa.Column('used_at', sa.DateTime(timezone=True), nullable=True),
    sa.CheckConstraint("purpose in ('teacher_sign_up', 'password_reset')", name=op.f('ck_access_code_purpose')),
    sa.ForeignKeyConstraint(['user_id'], ['user.id'], name=op.f('fk_access_code_user_id_user'), ondelete='CASCADE'),
    sa.PrimaryKeyConstraint('id', name=op.f('pk_access_code')),
    sa.UniqueConstraint('code_hash', name=op.f('uq_access_code_code_hash'))
    )
    op.create_table('document',
    sa.Column('id', sa.String(length=16), nullable=False),
    sa.Column('owner_id', sa.String(length=16), nullable=False),
    sa.Column('title', sa.String(length=200), nullable=False),
    sa.Column('text', sa.Text(), nullable=False),
    sa.Column('outline', sa.JSON(), nullable=False),
    sa.Column('entities', sa.JSON(), nullable=False),
    sa.Column('sha256', sa.String(length=64), nullable=False),
    sa.Column('words', sa.Integer(), nullable=False),
    sa.Column('source', sa.String(length=500), nullable=False),
    sa.Column('dated', sa.Date(), nullable=True),
    sa.Column('read_on', sa.Date(), nullable=True),
    sa.Column('file_name', sa.String(length=255), nullable=False),
    sa.Column('created_at', sa.DateTime(timezone=True), nullable=False),
    sa.ForeignKeyConstraint(['owner_id'], ['user.id'], name=op.f('fk_document_owner_id_user'), ondelete='CASCADE'),
    sa.PrimaryKeyConstraint('id', name=op.f('pk_document')),
    sa.UniqueConstraint('owner_id', 'sha256', name=op.f('uq_document_owner_id_sha256'))
    )
    op.create_table('login_session',
    sa.Column('id', sa.String(length=64), nullable=False),
    sa.Column('user_id', sa.String(length=16), nullable=False),
    sa.Column('created_at', sa.DateTime(timezone=True), nullable=False),
    sa.Column('last_seen_at', sa.DateTime(timezone=True), nullable=False),
    sa.Column('expires_at', sa.DateTime(timezone=True), nullable=False),
    sa.ForeignKeyConstraint(['user_id'], ['user.id'], name=op.f('fk_login_session_user_id_user'), ondelete='CASCADE'),
    sa.PrimaryKeyConstraint('id', name=op.f('pk_login_session'))
    )
    with op.batch_alter_table('login_session', schema=None) as batch_op:
        batch_op.create_index(batch_op.f('ix_login_session_user_id'), ['user_id'], unique=False)

    op.create_table('fact',
    sa.Column('id', sa.String(length=16), nullable=False),
    sa.Column('document_id', sa.String(length=16), nullable=True),
    sa.Column('engine_id', sa.String(length=64), nullable=True),
    sa.Column('kind', sa.String(length=16), nullable=False),
    sa.Column('subject', sa.Text(), nullable=False),
    sa.Column('value', sa.Text(), nullable=False),
    sa.Column('quote', sa.Text(), nullable=True),
    sa.Column('quote_hash', sa.String(length=64), nullable=True),
    sa.Column('start', sa.Integer(), nullable=True),
    sa.Column('end', sa.Integer(), nullable=True),
    sa.Column('paragraph', sa.Integer(), nullable=True),
    sa.Column('answer_start', sa.Integer(), nullable=True),
    sa.Column('answer_end', sa.Integer(), nullable=True),
    sa.Column('flags', sa.JSON(), nullable=False),
    sa.CheckConstraint('(quote is null) = (start is null) and (quote is null) = ("end" is null)', name=op.f('ck_fact_quote')),
    sa.ForeignKeyConstraint(['document_id'], ['document.id'], name=op.f('fk_fact_document_id_document'), ondelete='CASCADE'),
    sa.PrimaryKeyConstraint('id', name=op.f('pk_fact')),
    sa.UniqueConstraint('document_id', 'engine_id', name=op.f('uq_fact_document_id_engine_id'))
    )
    with op.batch_alter_table('fact', schema=None) as batch_op:
        batch_op.create_index(batch_op.f('ix_fact_document_id'), ['document_id'], unique=False)

    op.create_table('question_set',
    sa.Column('id', sa.String(length=16), nullable=False),
    sa.Column('owner_id', sa.String(length=16), nullable=False),
    sa.Column('document_id', sa.String(length=16), nullable=True),
    sa.Column('slug', sa.String(length=80), nullable=True),
    sa.Column('title', sa.String(length=200), nullable=False),
    sa.Column('description', sa.Text(), nullable=False),
    sa.Column('visibility', sa.String(length=8), nullable=False),
    sa.Column('created_at', sa.DateTime(timezone=True), nullable=False),
    sa.CheckConstraint("visibility in ('private', 'link', 'public')", name=op.f('ck_question_set_visibility')),
    sa.ForeignKeyConstraint(['document_id'], ['document.id'], name=op.f('fk_question_set_document_id_document')),
    sa.ForeignKeyConstraint(['owner_id'], ['user.id'], name=op.f('fk_question_set_owner_id_user'), ondelete='CASCADE'),
    sa.PrimaryKeyConstraint('id', name=op.f('pk_question_set')),
    sa.UniqueConstraint('slug', name=op.f('uq_question_set_slug'))
    )
    with op.batch_alter_table('question_set', schema=None) as batch_op:
        batch_op.create_index(batch_op.f('ix_question_set_document_id'), ['document_id'], unique=False)
        batch_op.create_index(batch_op.f('ix_question_set_owner_id'), ['owner_id'], unique=False)
        batch_op.create_index(batch_op.f('ix_question_set_visibility'), ['visibility'], unique=False)

    op.create_table('job',
    sa.Column('id', sa.String(length=16), nullable=False),
    sa.Column('set_id', sa.String(length=16), nullable=False),
    sa.Column('state', sa.String(length=8), nullable=False),
    sa.Column('sentences_done', sa.Integer(), nullable=False),
    sa.Column('sentences_total', sa.Integer(), nullable=False),
    sa.Column('publish', sa.Boolean(), nullable=False),
    sa.Column('tries', sa.Integer(), nullable=False),
    sa.Column('lease_until', sa.DateTime(timezone=True), nullable=True),
    sa.Column('error', sa.Text(), nullable=False),
    sa.Column('created_at', sa.DateTime(timezone=True), nullable=False),
    sa.Column('finished_at', sa.DateTime(timezone=True), nullable=True),
    sa.CheckConstraint("state in ('waiting', 'running', 'done', 'failed')", name=op.f('ck_job_state')),
    sa.ForeignKeyConstraint(['set_id'], ['question_set.id'], name=op.f('fk_job_set_id_question_set'), ondelete='CASCADE'),
    sa.PrimaryKeyConstraint('id', name=op.f('pk_job'))
    )
    with op.batch_alter_table('job', schema=None) as batch_op:
        batch_op.create_index(batch_op.f('ix_job_set_id'), ['set_id'], unique=False)
        batch_op.create_index('ix_job_state_created_at', ['state', 'created_at'], unique=False)

    op.create_table('memory',
    sa.Column('user_id', sa.String(length=16), nullable=False),
    sa.Column('fact_id', sa.String(length=16), nullable=False),
    sa.Column('stability', sa.Float(), nullable=False),
    sa.Column('difficulty', sa.Float(), nullable=False),
    sa.Column('last_day', sa.Date(), nullable=False),
    sa.Column('due_day', sa.Date(), nullable=False),
    sa.Column('repetitions', sa.Integer(), nullable=False),
    sa.Column('lapses', sa.Integer(), nullable=False),
    sa.Column('updated_at', sa.DateTime(timezone=True), nullable=False),
    sa.Column('version', sa.Integer(), nullable=False),
    sa.ForeignKeyConstraint(['fact_id'], ['fact.id'], name=op.f('fk_memory_fact_id_fact'), ondelete='CASCADE'),
    sa.ForeignKeyConstraint(['user_id'], ['user.id'], name=op.f('fk_memory_user_id_user'), ondelete='CASCADE'),
    sa.PrimaryKeyConstraint('user_id', 'fact_id', name=op.f('pk_memory'))
    )
    with op.batch_alter_table('memory', schema=None) as batch_op:
        batch_op.create_index('ix_memory_user_id_due_day', ['user_id', 'due_day'], unique=False)

    op.create_table('question',
    sa.Column('id', sa.String(length=16), nullable=False),
    sa.Column('set_id', sa.String(length=16), nullable=False),
    sa.Column('fact_id', sa.String(length=16), nullable=False),
    sa.Column('form', sa.String(length=10), nullable=False),
    sa.Column('stem', sa.Text(), nullable=False),
    sa.Column('key', sa.Text(), nullable=False),
    sa.Column('accepted', sa.JSON(), nullable=False),
    sa.Column('options', sa.JSON(), nullable=False),
    sa.Column('explanation', sa.Text(), nullable=False),
    sa.Column('status', sa.String(length=9), nullable=False),
    sa.Column('status_before', sa.String(length=9), nullable=True),
    sa.Column('reasons', sa.JSON(), nullable=False),
    sa.Column('position', sa.Integer(), nullable=False),
    sa.Column('version', sa.Integer(), nullable=False),
    sa.Column('previous_id', sa.String(length=16), nullable=True),
    sa.Column('created_at', sa.DateTime(timezone=True), nullable=False),
    sa.CheckConstraint("form in ('choice', 'typed', 'cloze', 'true_false', 'order')", name=op.f('ck_question_form')),
    sa.CheckConstraint("status in ('draft', 'published', 'retired')", name=op.f('ck_question_status')),
    sa.CheckConstraint("status_before in ('draft', 'published')", name=op.f('ck_question_status_before')),
    sa.ForeignKeyConstraint(['fact_id'], ['fact.id'], name=op.f('fk_question_fact_id_fact'), ondelete='CASCADE'),
    sa.ForeignKeyConstraint(['previous_id'], ['question.id'], name=op.f('fk_question_previous_id_question')),
    sa.ForeignKeyConstraint(['set_id'], ['question_set.id'], name=op.f('fk_question_set_id_question_set'), ondelete='CASCADE'),
    sa.PrimaryKeyConstraint('id', name=op.f('pk_question'))
    )
    with op.batch_alter_table('question', schema=None) as batch_op:
        batch_op.create_index(batch_op.f('ix_question_fact_id'), ['fact_id'], unique=False)
        batch_op.create_index(batch_op.f('ix_question_previous_id'), ['previous_id'], unique=False)
        batch_op.create_index('ix_question_set_id_status_position', ['set_id', 'status', 'position'], unique=False)

    op.create_table('quiz',
    sa.Column('user_id', sa.String(length=16), nullable=False),
    sa.Column('id', sa.String(length=16), nullable=False),
    sa.Column('kind', sa.String(length=8), nullable=False),
    sa.Column('set_id', sa.String(length=16), nullable=True),
    sa.Column('title', sa.String(length=200), nullable=False),
    sa.Column('created_at', sa.DateTime(timezone=True), nullable=False),
    sa.CheckConstraint("kind in ('set', 'study', 'missed', 'practice')", name=op.f('ck_quiz_kind')),
    sa.ForeignKeyConstraint(['set_id'], ['question_set.id'], name=op.f('fk_quiz_set_id_question_set'), ondelete='SET NULL'),
    sa.ForeignKeyConstraint(['user_id'], ['user.id'], name=op.f('fk_quiz_user_id_user'), ondelete='CASCADE'),
    sa.PrimaryKeyConstraint('user_id', 'id', name=op.f('pk_quiz'))
    )
    op.create_table('attempt',
    sa.Column('user_id', sa.String(length=16), nullable=False),
    sa.Column('id', sa.String(length=16), nullable=False),
    sa.Column('quiz_id', sa.String(length=16), nullable=False),
    sa.Column('question_id', sa.String(length=16), nullable=False),
    sa.Column('fact_id', sa.String(length=16), nullable=False),
    sa.Column('response', sa.Text(), nullable=False),
    sa.Column('verdict', sa.String(length=8), nullable=False),
    sa.Column('reason', sa.Text(), nullable=False),
    sa.Column('rating', sa.Integer(), nullable=False),
    sa.Column('p_known', sa.Float(), nullable=True),
    sa.Column('at', sa.DateTime(timezone=True), nullable=False),
    sa.Column('study_day', sa.Date(), nullable=False),
    sa.Column('duration_ms', sa.Integer(), nullable=True),
    sa.Column('scheduled', sa.Boolean(), nullable=False),
    sa.Column('state_before', sa.JSON(), nullable=True),
    sa.Column('parameter_set', sa.String(length=40), nullable=False),
    sa.CheckConstraint("verdict in ('correct', 'close', 'wrong')", name=op.f('ck_attempt_verdict')),
    sa.CheckConstraint('rating between 1 and 4', name=op.f('ck_attempt_rating')),
    sa.ForeignKeyConstraint(['fact_id'], ['fact.id'], name=op.f('fk_attempt_fact_id_fact'), ondelete='CASCADE'),
    sa.ForeignKeyConstraint(['question_id'], ['question.id'], name=op.f('fk_attempt_question_id_question'), ondelete='CASCADE'),
    sa.ForeignKeyConstraint(['user_id'], ['user.id'], name=op.f('fk_attempt_user_id_user'), ondelete='CASCADE'),
    sa.PrimaryKeyConstraint('user_id', 'id', name=op.f('pk_attempt'))
    )
    with op.batch_alter_table('attempt', schema=None) as batch_op:
        batch_op.create_index('ix_attempt_user_id_fact_id_at', ['user_id', 'fact_id', 'at'], unique=False)
        batch_op.create_index('ix_attempt_user_id_quiz_id', ['user_id', 'quiz_id'], unique=False)

    op.create_table('quiz_item',
    sa.Column('user_id', sa.String(length=16), nullable=False),
    sa.Column('quiz_id', sa.String(length=16), nullable=False),
    sa.Column('position', sa.Integer(), nullable=False),
    sa.Column('question_id', sa.String(length=16), nullable=False),
    sa.Column('options', sa.JSON(), nullable=False),
    sa.Column('attempt_id', sa.String(length=16), nullable=True),
    sa.ForeignKeyConstraint(['question_id'], ['question.id'], name=op.f('fk_quiz_item_question_id_question'), ondelete='CASCADE'),
    sa.ForeignKeyConstraint(['user_id', 'quiz_id'], ['quiz.user_id', 'quiz.id'], name=op.f('fk_quiz_item_user_id_quiz_id_quiz'), onupdate='CASCADE', ondelete='CASCADE'),
    sa.PrimaryKeyConstraint('user_id', 'quiz_id', 'position', name=op.f('pk_quiz_item'))
    )
    with op.batch_alter_table('quiz_item', schema=None) as batch_op:
        batch_op.create_index(batch_op.f('ix_quiz_item_question_id'), ['question_id'], unique=False)



def downgrade() -> None:
    with op.batch_alter_table('quiz_item', schema=None) as batch_op:
        batch_op.drop_index(batch_op.f('ix_quiz_item_question_id'))

    op.drop_table('quiz_item')
    with op.batch_alter_table('attempt', schema=None) as batch_op:
        batch_op.drop_index('ix_attempt_user_id_quiz_id')
        batch_op.drop_index('ix_attempt_user_id_fact_id_at')

    op.drop_table('attempt')
    op.drop_table('quiz')
    with op.batch_alter_table('question', schema=None) as batch_op:
        batch_op.drop_index('ix_question_set_id_status_position')
        batch_op.drop_index(batch_op.f('ix_question_previous_id'))
        batch_op.drop_index(batch_op.f('ix_question_fact_id'))

    op.drop_table('question')
    with op.batch_alter_table('memory', schema=None) as batch_op:
        batch_op.drop_index('ix_memory_user_id_due_day')

    op.drop_table('memory')
    with op.batch_alter_table('job', schema=None) as batch_op:
        batch_op.drop_index('ix_job_state_created_at')
        batch_op.drop_index(batch_op.f('ix_job_set_id'))

    op.drop_table('job')
    with op.batch_alter_table('question_set', schema=None) as batch_op:
        batch_op.drop_index(batch_op.f('ix_question_set_visibility'))
        batch_op.drop_index(batch_op.f('ix_question_set_owner_id'))
        batch_op.drop_index(batch_op.f('ix_question_set_document_id'))

    op.drop_table('question_set')
    with op.batch_alter_table('fact', schema=None) as batch_op:
        batch_op.drop_index(batch_op.f('ix_fact_document_id'))

    op.drop_table('fact')
    with op.batch_alter_table('login_session', schema=None) as batch_op:
        batch_op.drop_index(batch_op.f('ix_login_session_user_id'))

    op.drop_table('login_session')
    op.drop_table('document')
    op.drop_table('access_code')
    with op.batch_alter_table('user', schema=None) as batch_op:
        batch_op.drop_index('uq_user_house', sqlite_where=sa.text("role = 'house'"), postgresql_where=sa.text("role = 'house'"))

    op.drop_table('user')
    with op.batch_alter_table('sign_in_failure', schema=None) as batch_op:
        batch_op.drop_index('ix_sign_in_failure_name_key_address_at')
        batch_op.drop_index('ix_sign_in_failure_address_at')

    op.drop_table('sign_in_failure')
