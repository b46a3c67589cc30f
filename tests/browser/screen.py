"""JupyterLab as a person works it: a page, its menus, and the notebook in front."""

from __future__ import annotations

import re
from collections.abc import Iterator
from dataclasses import dataclass
from pathlib import Path

from playwright.sync_api import Locator, Page, TimeoutError, expect

RUN = 180_000  # milliseconds for a whole lesson on a busy machine; it takes eight on a quiet one
READY = """cells => document.querySelectorAll('.jp-NotebookPanel:not(.lm-mod-hidden) .jp-Notebook .jp-Cell').length >= cells
  && [...document.querySelectorAll('.jp-NotebookPanel:not(.lm-mod-hidden) .jp-KernelName')].some(name => name.textContent.includes('Python'))
  && [...document.querySelectorAll('.jp-NotebookPanel:not(.lm-mod-hidden) .jp-Notebook-ExecutionIndicator')]
    .every(sign => sign.dataset.status === 'idle')"""
ALL_RUN = """first => {
  const prompts = [...document.querySelectorAll('.jp-NotebookPanel:not(.lm-mod-hidden) .jp-CodeCell')]
    .filter(cell => cell.querySelector('.cm-content')?.textContent.trim())
    .map(cell => parseInt(cell.querySelector('.jp-InputPrompt').textContent.slice(1)));
  return prompts.length && prompts.every((number, place) => number === first + place)
    && document.querySelector('.jp-NotebookPanel:not(.lm-mod-hidden) .jp-Notebook-ExecutionIndicator').dataset.status === 'idle';
}"""
STATE = """() => [...document.querySelectorAll('.jp-NotebookPanel:not(.lm-mod-hidden) .jp-CodeCell')].map(cell =>
  [cell.querySelector('.jp-InputPrompt').textContent,
   cell.querySelector('[data-mime-type*=error], [data-mime-type*=stderr]')?.textContent.slice(0, 500)].join(' ')).join('; ')
  + document.querySelector('.jp-NotebookPanel:not(.lm-mod-hidden) .jp-Notebook-ExecutionIndicator').dataset.status"""
# What the lesson shows is drawn only when it comes near the window; tests read and measure all of it.
DRAW_ALL = ".jp-Notebook .jp-Cell { content-visibility: visible !important; }"
SHOWN = "(area, css) => [...area.querySelectorAll(css)].map(part => part.textContent + part.src).join('|')"
CHANGED = f"""([area, css, before]) => {{
  const sign = '.jp-Notebook-ExecutionIndicator';
  const idle = area.closest('.jp-NotebookPanel').querySelector(sign) || document.querySelector(sign);
  return ({SHOWN})(area, css) !== before && idle.dataset.status === 'idle';
}}"""
FOCUS = """() => { const at = document.activeElement;
  return at.getAttribute('aria-label') || at.labels?.[0]?.textContent || at.textContent; }"""


@dataclass(frozen=True)
class Screen:
    """A page of JupyterLab, and the folder for its pictures."""

    page: Page
    pictures: Path

    def open(self, address: str, cells: int) -> None:
        """Go to a notebook and wait until its cells are there and its kernel is ready."""
        self.page.goto(address)
        self.wait_until_ready(cells)
        self.page.add_style_tag(content=DRAW_ALL)

    def wait_until_ready(self, cells: int) -> None:
        """Until the notebook in front has that many cells and a kernel that can run them."""
        self.page.wait_for_function(READY, arg=cells, timeout=RUN)

    @property
    def notebook(self) -> Locator:
        """The notebook in front."""
        return self.page.locator(".jp-NotebookPanel:not(.lm-mod-hidden)")

    def cell(self, place: int) -> Locator:
        """The cell at that place, counted from 0."""
        return self.notebook.locator(f'.jp-Cell[data-windowed-list-index="{place}"]')

    def output(self, place: int) -> Locator:
        """What the cell at that place shows."""
        return self.cell(place).locator(".jp-Cell-outputWrapper")

    def menu(self, command: str) -> None:
        """Choose a command in the menu bar, whatever the language it is written in."""
        for offered in self._menus():
            entry = offered.and_(self.page.locator(f'[data-command="{command}"]'))
            if entry.count():
                return entry.click()
        raise AssertionError(f"no menu has {command}")

    def commands(self) -> set[str]:
        """Every command that the menu bar offers."""
        return {
            name
            for offered in self._menus()
            for name in offered.evaluate_all("all => all.map(it => it.dataset.command)")
        }

    def _menus(self) -> Iterator[Locator]:
        """The entries of one menu after the other, each open while it is looked at."""
        entries = self.page.locator(".lm-Menu-item").locator("visible=true")
        for menu in self.page.locator(".lm-MenuBar-item").all():
            menu.click()
            entries.first.wait_for()
            yield entries
            self.page.keyboard.press("Escape")

    def run_all(self, first: int = 1) -> None:
        """Run every cell; their numbers start at ``first``."""
        self.menu("runmenu:run-all")
        self.wait_until_run(first)

    def restart_and_run_all(self) -> None:
        """Restart the kernel, agree to it, and run every cell."""
        self.menu("runmenu:restart-and-run-all")
        self.page.locator(".jp-Dialog .jp-mod-accept").click()
        self.wait_until_run(1)

    def wait_until_run(self, first: int) -> None:
        """Until every code cell has been run once, in order, and every widget has arrived."""
        try:
            self.page.wait_for_function(ALL_RUN, arg=first, timeout=RUN)
        except TimeoutError as error:
            self.picture("stuck")
            raise AssertionError(f"the run stopped: {self.page.evaluate(STATE)}") from error
        expect(self.notebook.get_by_text(re.compile(r"^Loading widget"))).to_have_count(0)

    def shown(self, area: Locator, css: str) -> str:
        """What the parts of an area that match ``css`` show now, to compare with later."""
        return area.evaluate(SHOWN, css)

    def wait_for_change(self, area: Locator, css: str, before: str) -> None:
        """Until they show something else, and the kernel has nothing left to do."""
        try:
            self.page.wait_for_function(CHANGED, arg=[area.element_handle(), css, before])
        except TimeoutError as error:
            self.picture("stuck")
            raise AssertionError(f"nothing changes in {css}; {self.asked()}") from error

    def wait_until_idle(self) -> None:
        """Until the kernel has heard everything: a button's word can overtake that of the field before it."""
        expect(self.notebook.locator('.jp-Notebook-ExecutionIndicator[data-status="idle"]')).to_be_visible()

    def tab_to(self, control: Locator, most: int = 40, back: bool = False) -> None:
        """Press Tab (with Shift to go back) until the control has the focus."""
        for _ in range(most):
            self.page.keyboard.press("Shift+Tab" if back else "Tab")
            if control.evaluate("node => node === document.activeElement"):
                return
        raise AssertionError(
            f"Tab does not reach {control} in {most} steps; it is at {self.focused()!r}; {self.asked()}"
        )

    def start_at(self, place: int) -> None:
        """Stand on a cell, as the arrow keys of JupyterLab do."""
        self.cell(place).focus()

    def asked(self) -> str:
        """What a dialog of JupyterLab asks, where one stands before the notebook."""
        return " ".join(self.page.locator(".jp-Dialog-content").all_inner_texts())

    def focused(self) -> str:
        """The name of what has the focus."""
        return self.page.evaluate(FOCUS)

    def picture(self, name: str, of: Locator | None = None) -> None:
        """Keep a picture of the page, or of a part of it, in a window high enough for all of it."""
        window, needed = self.page.viewport_size, of.bounding_box()["height"] + 200 if of else 0
        if needed > window["height"]:
            self.page.set_viewport_size({**window, "height": int(needed)})
        (of or self.page).screenshot(path=self.pictures / f"{name}.png")
        if needed > window["height"]:
            self.page.set_viewport_size(window)
