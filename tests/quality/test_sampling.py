from hypothesis import given
from hypothesis import strategies as st

from tests.quality.sampling import sample, shares

SIZES = st.dictionaries(st.text(max_size=3), st.integers(0, 50), max_size=6)


@given(SIZES, st.integers(0, 200))
def test_shares_add_up_and_are_within_one_of_the_exact(sizes: dict[str, int], count: int) -> None:
    taken, total = shares(sizes, count), sum(sizes.values())
    assert sum(taken.values()) == min(count, total)
    for name, share in taken.items():
        assert share <= sizes[name]
        assert abs(share - min(count, total) * sizes[name] / total) < 1


def test_the_seed_alone_decides() -> None:
    groups = {"a": list(range(100)), "b": list(range(100, 150))}
    assert sample(groups, 30, seed=7) == sample(groups, 30, seed=7) != sample(groups, 30, seed=8)


def test_documents_are_drawn_in_proportion_and_shuffled_together() -> None:
    drawn = sample({"a": list(range(100)), "b": list(range(50))}, 30, seed=1)
    names = [name for name, _ in drawn]
    assert (names.count("a"), names.count("b")) == (20, 10)
    assert names != sorted(names)
    assert len(set(drawn)) == 30
