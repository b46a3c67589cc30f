"""What an option brings in depends on what one divides by."""

from __future__ import annotations

from course_utils.cases.generator.organisation.figures import brought_in, cash, full_cost

OPTIONS = ("page", "newsletter", "print", "advertising")


def test_low_expected_high_stand_in_order(side) -> None:
    benefits = side["benefits"]
    assert (benefits["low"] < benefits["expected"]).all()
    assert (benefits["expected"] < benefits["high"]).all()


def test_people_are_not_money(side) -> None:
    benefits = side["benefits"]
    assert ((benefits["nature"] == "engaged") == (benefits["unit"] == "people")).all()


def test_without_hours_the_page_comes_first_with_them_the_newsletter(side) -> None:
    costs, benefits = side["costs"], side["benefits"]
    naive = {option: brought_in(benefits, option) / cash(costs, option) for option in OPTIONS}
    full = {option: brought_in(benefits, option) / full_cost(costs, option) for option in OPTIONS}
    assert max(naive, key=naive.get) == "page"
    assert max(full, key=full.get) == "newsletter"
    assert min(full.values()) < 0.9 < 1.5 < max(full.values())


def test_the_page_is_the_cheapest_for_each_person_engaged(side) -> None:
    costs, benefits = side["costs"], side["benefits"]
    price = {option: full_cost(costs, option) / brought_in(benefits, option, "people") for option in OPTIONS}
    assert min(price, key=price.get) == "page"
    assert sorted(price.values())[1] > 1.15 * price["page"]


def test_the_page_may_or_may_not_pay_depending_on_the_assumption(side) -> None:
    benefits, cost = side["benefits"], full_cost(side["costs"], "page")
    money = benefits[(benefits["option"] == "page") & (benefits["unit"] == "dollars")]
    assert money["low"].sum() < cost < money["high"].sum()
