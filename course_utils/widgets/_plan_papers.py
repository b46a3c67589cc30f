"""The documents of the plan and the file of the plan: out with links, in with an upload."""

from __future__ import annotations

from collections.abc import Callable

import ipywidgets as ipw

from course_utils.language import tr
from course_utils.plan import Plan
from course_utils.widgets import _controls
from course_utils.widgets._plan_files import links, read_plan, write_documents


class PlanPapers(ipw.VBox):
    """Who signs, the button that writes, the links; and the button that brings a plan in.

    take_in: called with the name of a file and the plan in it; it gives the sentence to say
    """

    def __init__(self, take_in: Callable[[str, Plan], str]) -> None:
        self._take_in = take_in
        self.organisation = _controls.line(tr("Organisation, as it stands on the cover"))
        self.author = _controls.line(tr("Author, as it stands on the cover"))
        self.write = _controls.button(
            tr("Write the documents"), tr("Writes a Word document, slides and a page into the folder work.")
        )
        self.upload = ipw.FileUpload(
            accept=".json",
            multiple=False,
            description=tr("Import a plan.json"),
            layout=ipw.Layout(width="auto"),
        )
        self.status = _controls.Status()
        self.written = _controls.prose()
        self.write.on_click(self.status.guard(self._write))
        self.upload.observe(self.status.guard(self._receive), "value")
        buttons = _controls.row(self.write, self.upload)
        heading = _controls.heading(tr("Documents"))
        super().__init__([heading, self.organisation, self.author, buttons, self.status, self.written])
        self.add_class("relais-papers")

    def _write(self) -> None:
        paths = write_documents(self.organisation.value, self.author.value)
        self.written.value = links(paths)
        self.status.say(tr("✓ Written into the folder {folder}:", folder=paths[0].parent.name), "good")

    def _receive(self) -> None:
        if not self.upload.value:
            return
        sent = self.upload.value[0]
        self.upload.value = ()  # so that the same file can be sent again
        self.status.say(self._take_in(sent["name"], read_plan(sent["name"], bytes(sent["content"]))))
