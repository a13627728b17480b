"""confidence, why wrong, differences"""

import sqlalchemy as sa
from alembic import op


revision = '0002'
down_revision = '0001'


def upgrade() -> None:
    op.create_table('fact_difference',
    sa.Column('fact_id', sa.String(length=16), nullable=False),
    sa.Column('other_id', sa.String(length=16), nullable=False),
    sa.Column('kind', sa.String(length=8), nullable=False),
    sa.CheckConstraint("kind in ('conflict', 'spelling')", name=op.f('ck_fact_difference_kind')),
    sa.ForeignKeyConstraint(['fact_id'], ['fact.id'], name=op.f('fk_fact_difference_fact_id_fact'), ondelete='CASCADE'),
    sa.ForeignKeyConstraint(['other_id'], ['fact.id'], name=op.f('fk_fact_difference_other_id_fact'), ondelete='CASCADE'),
    sa.PrimaryKeyConstraint('fact_id', 'other_id', name=op.f('pk_fact_difference'))
    )
    with op.batch_alter_table('fact_difference', schema=None) as batch_op:
        batch_op.create_index(batch_op.f('ix_fact_difference_other_id'), ['other_id'], unique=False)

    with op.batch_alter_table('fact', schema=None) as batch_op:
        batch_op.add_column(sa.Column('topic', sa.String(length=200), nullable=True))
        batch_op.create_index('ix_fact_topic_document_id', ['topic', 'document_id'], unique=False)

    with op.batch_alter_table('question', schema=None) as batch_op:
        batch_op.add_column(sa.Column('lead_in', sa.Text(), server_default=sa.text("''"), nullable=False))
        batch_op.add_column(sa.Column('why_wrong', sa.JSON(), server_default=sa.text("'{}'"), nullable=False))
        batch_op.add_column(sa.Column('confidence', sa.Float(), server_default=sa.text('0.5'), nullable=False))
        batch_op.add_column(sa.Column('confidence_reasons', sa.JSON(), server_default=sa.text("'[]'"), nullable=False))

    # The defaults are for the rows that are there.
    with op.batch_alter_table('question', schema=None) as batch_op:
        for column in ('lead_in', 'why_wrong', 'confidence', 'confidence_reasons'):
            batch_op.alter_column(column, server_default=None)
        batch_op.create_check_constraint(op.f('ck_question_confidence'), 'confidence between 0 and 1')
        batch_op.create_index('ix_question_set_id_status_confidence', ['set_id', 'status', 'confidence', 'position'], unique=False)


def downgrade() -> None:
    with op.batch_alter_table('question', schema=None) as batch_op:
        batch_op.drop_index('ix_question_set_id_status_confidence')
        batch_op.drop_constraint(op.f('ck_question_confidence'), type_='check')
        batch_op.drop_column('confidence_reasons')
        batch_op.drop_column('confidence')
        batch_op.drop_column('why_wrong')
        batch_op.drop_column('lead_in')

    with op.batch_alter_table('fact', schema=None) as batch_op:
        batch_op.drop_index('ix_fact_topic_document_id')
        batch_op.drop_column('topic')

    with op.batch_alter_table('fact_difference', schema=None) as batch_op:
        batch_op.drop_index(batch_op.f('ix_fact_difference_other_id'))

    op.drop_table('fact_difference')
