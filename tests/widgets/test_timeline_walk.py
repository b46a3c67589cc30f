from course_utils.widgets import walk_timeline


def test_it_opens_in_the_year_of_the_article() -> None:
    assert "the article: no longer whether, but how" in walk_timeline().status.sentence


def test_the_slider_goes_back_in_time() -> None:
    view = walk_timeline()
    view.year.value = 2003
    assert view.status.sentence == "2003: LinkedIn. 3 landmarks so far."
    assert "Facebook" not in view.picture.value
