"""What marking put right in a hand-in: a kind and facts as data, a sentence for the reader."""

from __future__ import annotations

from collections.abc import Iterable, Mapping

from nbformat import NotebookNode

from course_utils.language import listing, number, tr, trn

KEY = "relais"  # where a notebook's metadata holds its findings
Finding = dict[
    str, object
]  # {"kind": one of the words of `sentence`, and facts: text, numbers, lists of names}


def note(notebook: NotebookNode, kind: str, **facts: object) -> None:
    """Write into the notebook that something was put right."""
    told = notebook.metadata.setdefault(KEY, NotebookNode(findings=[]))
    told.findings.append(NotebookNode(kind=kind, **facts))


def noted(notebook: Mapping) -> list[Finding]:
    """What was put right in this notebook."""
    return [dict(finding) for finding in notebook["metadata"].get(KEY, {}).get("findings", [])]


def sentences(findings: Iterable[Finding]) -> list[str]:
    """One sentence for each finding, in the language spoken now."""
    return [sentence(finding) for finding in findings]


def sentence(finding: Finding) -> str:
    """What was found and what was done about it."""
    facts = {name: fact for name, fact in finding.items() if name != "kind"}
    if isinstance(facts.get("cells"), list):
        facts["cells"] = listing(facts["cells"])
    return (_of_file if finding["kind"] in _FILE else _of_cells)(str(finding["kind"]), facts)


_FILE = ("wrong-name", "several", "encoding", "cut-off", "old-format", "large", "damaged-cells", "no-kernel")


def _of_file(kind: str, facts: dict) -> str:
    if kind == "wrong-name":
        return tr("The file was called {file}; it was marked as {notebook}.", **facts)
    if kind == "several":
        return tr(
            "There were several notebooks: {file} was marked, and these were not: {others}.",
            file=facts["file"],
            others=listing(facts["others"]),
        )
    if kind == "encoding":
        return tr("The file was saved as {encoding} instead of UTF-8, and was read as such.", **facts)
    if kind == "cut-off":
        return trn(
            "The file is damaged or cut off: {n} cell could be read, and the rest is lost.",
            "The file is damaged or cut off: {n} cells could be read, and the rest is lost.",
            facts["read"],
        )
    if kind == "old-format":
        return tr("The notebook is in an old format (version {version}) and was converted.", **facts)
    if kind == "large":
        return tr("The notebook held {size} MB of outputs, which were dropped.", size=number(facts["size"]))
    if kind == "damaged-cells":
        return trn(
            "{n} cell could not be read and was left out.",
            "{n} cells could not be read and were left out.",
            facts["lost"],
        )
    return tr("The notebook did not say what runs it; Python does.")


def _of_cells(kind: str, facts: dict) -> str:
    if kind == "other-work":
        return tr("This is not the notebook of this assignment: nothing in it answers a question.")
    if kind == "recognised":
        return tr("Cells that had lost their marking data, and were recognised: {cells}.", **facts)
    if kind == "marking-data":
        return tr("Cells whose marking data had been changed, and were put back: {cells}.", **facts)
    if kind == "retyped":
        return tr("Cells that had become text or code, and were changed back: {cells}.", **facts)
    if kind == "copied":
        return tr("Cells that stood several times; the last one answered counts: {cells}.", **facts)
    if kind == "locked-changed":
        return tr("Locked cells that had been changed, and were put back: {cells}.", **facts)
    if kind == "missing":
        return tr("Cells that had been deleted, and were put back as they were given out: {cells}.", **facts)
    return tr("The cells stood in another order, and were put back in theirs.")
