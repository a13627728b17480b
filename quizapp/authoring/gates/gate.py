"""What keeps a question from being ready: every gate, each with its reason in plain words."""

from collections.abc import Callable

from quizapp.authoring.context.passage import Passage
from quizapp.authoring.gates import (
    answer,
    arithmetic,
    bodies,
    definites,
    left_out,
    likeness,
    main_persons,
    places,
    pronouns,
    reference,
    surface,
    tact,
    times,
    worth,
)
from quizapp.authoring.wording import Wording

Gate = Callable[[Passage, Wording], str]

GATES: tuple[Gate, ...] = (
    tact.sensitive,
    tact.blames,
    tact.names_operation,
    tact.pays_still,
    tact.excuses,
    answer.conflicting,
    answer.without_period,
    answer.key_in_stem,
    likeness.in_another_form,
    answer.one_of_several,
    answer.cut_short,
    answer.only_describes,
    answer.is_the_subject,
    answer.among_other_days,
    answer.shares_year,
    answer.only_dates_statement,
    answer.one_of_listed_years,
    answer.of_bystander,
    pronouns.unresolved_pronoun,
    reference.anaphoric,
    reference.follows_untold,
    definites.points_back,
    definites.same_as_before,
    left_out.without_object,
    left_out.part_of_nothing,
    left_out.share_of_nobody,
    left_out.number_of_nothing,
    left_out.superlative_of_nothing,
    left_out.without_other_side,
    left_out.of_noun_before,
    left_out.one_such,
    left_out.one_of_its_sort,
    left_out.measure_of_nothing,
    left_out.name_left_out,
    reference.vague_subject,
    reference.relational,
    reference.also_elsewhere,
    reference.of_another_class,
    reference.renamed,
    reference.unanchored,
    reference.underspecified,
    reference.fragment,
    surface.points_at_reading_time,
    surface.too_long,
    surface.ill_formed,
    surface.lists,
    surface.dangling,
    surface.negative,
    surface.absolute,
    surface.inside_quotation,
    surface.in_brackets,
    surface.starts_midway,
    surface.repeats_itself,
    surface.torn,
    surface.foretells,
    surface.two_subjects,
    bodies.half_a_name,
    bodies.one_of_its_kind,
    main_persons.person_everywhere,
    places.everywhere,
    places.called_otherwise,
    places.bounds_record,
    worth.forecast,
    worth.can_be_counted,
    worth.is_the_rest,
    arithmetic.in_another_unit,
    arithmetic.follows_from_share,
    arithmetic.follows_from_rest,
    worth.cites,
    worth.dates_a_report,
    worth.is_half_a_range,
    worth.abbreviates,
    worth.is_length_of_list,
    worth.counts_untold,
    worth.share_of_untold,
    worth.of_a_class,
    worth.of_the_clock,
    worth.without_start,
    worth.without_year,
    worth.gives_word,
    times.without_its_time,
    times.without_census,
    times.cuts_year,
)


def passes(passage: Passage, wording: Wording) -> bool:
    """The same as no reasons against it, told at the first one."""
    for gate in GATES:
        if gate(passage, wording):
            return False
    return True


def reasons_against(passage: Passage, wording: Wording) -> tuple[str, ...]:
    return tuple(reason for gate in GATES if (reason := gate(passage, wording)))
