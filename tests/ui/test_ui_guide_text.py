"""How a page of the guide stands in the window."""

from collections.abc import Callable

from window_driving import Driver, settle

from hrdoc.ui.guide.text_view import WIDTH, GuideText


def test_the_column_is_no_wider_than_lines_are_read_well_and_its_bar_stands_at_the_edge(
    opened: Callable[..., Driver],
) -> None:
    driver = opened()
    driver.go("guide")
    read = driver.find(GuideText, "guide-text")
    driver.window.resize(1600, 800)
    settle()
    assert read.viewport().width() > WIDTH
    block = read.document().firstBlock().next()
    wide = read.document().documentLayout().blockBoundingRect(block).width()
    assert wide <= WIDTH
    bar = read.verticalScrollBar()
    assert bar.isVisible()
    edge = bar.mapTo(driver.window, bar.rect().topRight()).x()
    assert driver.window.width() - edge < 40
