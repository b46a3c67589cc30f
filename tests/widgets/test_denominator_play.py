from course_utils.widgets import try_denominator


def test_it_opens_in_2011() -> None:
    assert "59 of 100 adults: 59%. The same 59 of 80 people online: 74%." in try_denominator().status.sentence


def test_fewer_people_online_make_a_larger_share() -> None:
    view = try_denominator()
    view.online.value = 60
    assert "98%" in view.status.sentence and "98%" in view.picture.value


def test_more_users_than_people_online_is_said() -> None:
    view = try_denominator()
    before = view.picture.value
    view.online.value = 40
    assert "at most 40" in view.status.sentence
    assert view.picture.value == before
