"""Which of a student's names each locked cell reads: these, and nothing else, are carried over to the tests."""

from __future__ import annotations

import ast
import builtins
from collections.abc import Iterable, Iterator
from dataclasses import dataclass, field
from functools import lru_cache

from IPython.core.inputtransformer2 import TransformerManager

SHELL = {"get_ipython", "display", "In", "Out", "exit", "quit", "_", "__", "___"}
OWN = frozenset(dir(builtins)) | SHELL  # what a name means when nobody has given it a value
BY_TEXT = {"globals", "locals", "vars", "eval", "exec"}  # these find names in texts
LONGEST_TEXT = 200  # characters; a longer one is a sentence


@dataclass(frozen=True)
class Code:
    """One code cell: a locked one with its text, one for an answer with the text that it was released with."""

    source: str
    locked: bool


@dataclass
class Uses:
    """What one cell does with names: reads at once, reads when a function of it is called, surely and maybe binds."""

    read: set[str] = field(default_factory=set)
    later: set[str] = field(default_factory=set)
    bound: set[str] = field(default_factory=set)
    touched: set[str] = field(default_factory=set)  # bound on some way through, or given a new part


def answers_read(cells: Iterable[Code]) -> Iterator[dict[str, bool]]:
    """For each cell the student's names that it reads, in alphabetical order; none for a cell that is not locked.

    With each name goes whether the release itself gives it as an answer. Where it does not, the name may still turn
    out to be the course's own when the cells run (``from … import *``).

    A name that a locked cell has bound is the course's own, whatever the student makes of it, until the released text
    of an answer binds it again (``weights = {…}``): from there on it is an answer.
    """
    ours: set[str] = set()
    answers: set[str] = set()
    later: set[str] = set()
    for cell in cells:
        uses = names_used(cell.source)
        if not cell.locked:
            answers |= uses.touched
            ours -= uses.touched
            yield {}
            continue
        read = uses.read | ((uses.later | later) - uses.bound)
        wanted = sorted(name for name in read - ours if name in answers or name not in OWN)
        yield {name: name in answers for name in wanted}
        later |= uses.later
        ours |= uses.bound | (uses.touched - read)
        answers -= ours


@lru_cache(maxsize=2_000)  # the released cells of an assignment are asked about for each hand-in
def names_used(source: str) -> Uses:
    """What this code does with names that outlive it, not to be changed; code that is not Python does nothing."""
    visitor = _Visitor()
    try:
        tree = ast.parse(TransformerManager().transform_cell(source))
    except (SyntaxError, ValueError, RecursionError):
        return visitor.uses
    visitor.visit(tree)
    if {node.id for node in ast.walk(tree) if isinstance(node, ast.Name)} & BY_TEXT:
        visitor.uses.read |= _names_in_texts(tree) - visitor.uses.bound
    return visitor.uses


def _names_in_texts(tree: ast.AST) -> set[str]:
    found: set[str] = set()
    for node in ast.walk(tree):
        text = node.value if isinstance(node, ast.Constant) else None
        if isinstance(text, str) and len(text) <= LONGEST_TEXT:
            try:
                parsed = ast.parse(text.strip(), mode="eval")
            except (SyntaxError, ValueError):
                continue
            found |= {part.id for part in ast.walk(parsed) if isinstance(part, ast.Name)}
    return found


class _Visitor(ast.NodeVisitor):
    """Walks code in the order in which it runs, and knows which names are local to a function."""

    def __init__(self) -> None:
        self.uses = Uses()
        self.locals: list[set[str]] = []
        self.in_function = 0

    # Names

    def visit_Name(self, node: ast.Name) -> None:
        if isinstance(node.ctx, ast.Load):
            self._read(node.id)
        elif isinstance(node.ctx, ast.Store):
            self._bind(node.id)
        else:
            self.uses.bound.discard(node.id)

    def _read(self, name: str) -> None:
        if any(name in scope for scope in self.locals):
            return
        if self.in_function:
            self.uses.later.add(name)
        elif name not in self.uses.bound:
            self.uses.read.add(name)

    def _bind(self, name: str) -> None:
        if self.locals:
            self.locals[-1].add(name)
        else:
            self.uses.bound.add(name)
            self.uses.touched.add(name)

    # Statements that bind, in the order in which their parts are evaluated

    def visit_Assign(self, node: ast.Assign) -> None:
        self._visit_each([node.value, *node.targets])

    def visit_AnnAssign(self, node: ast.AnnAssign) -> None:
        if node.value:
            self._visit_each([node.value, node.target])

    def visit_AugAssign(self, node: ast.AugAssign) -> None:
        if isinstance(node.target, ast.Name):
            self._read(node.target.id)
        self._visit_each([node.value, node.target])

    def visit_NamedExpr(self, node: ast.NamedExpr) -> None:
        self._visit_each([node.value, node.target])

    def visit_Subscript(self, node: ast.Subscript) -> None:
        self._touch(node)
        self.generic_visit(node)

    def visit_Attribute(self, node: ast.Attribute) -> None:
        self._touch(node)
        self.generic_visit(node)

    def _touch(self, node: ast.Subscript | ast.Attribute) -> None:
        """A new part of a value (``plan["goal"] = …``) touches the name that it stands in."""
        if isinstance(node.ctx, ast.Store):
            base = node.value
            while isinstance(base, ast.Subscript | ast.Attribute):
                base = base.value
            if isinstance(base, ast.Name) and not self.locals:
                self.uses.touched.add(base.id)

    def visit_Import(self, node: ast.Import | ast.ImportFrom) -> None:
        for alias in node.names:
            self._bind(alias.asname or alias.name.partition(".")[0])

    visit_ImportFrom = visit_Import

    def visit_MatchAs(self, node: ast.MatchAs | ast.MatchStar) -> None:
        self.generic_visit(node)
        if node.name:
            self._bind(node.name)

    visit_MatchStar = visit_MatchAs

    # What runs on some ways only binds nothing for certain

    def _maybe(self, node: ast.AST) -> None:
        before = set(self.uses.bound)
        if isinstance(node, ast.For | ast.AsyncFor):
            self._visit_each([node.iter, node.target, *node.body, *node.orelse])
        elif isinstance(node, ast.ExceptHandler):
            self._bind(node.name) if node.name else None
            self.generic_visit(node)
        else:
            self.generic_visit(node)
        self.uses.bound = before

    visit_If = visit_While = visit_For = visit_AsyncFor = visit_Try = visit_TryStar = _maybe
    visit_ExceptHandler = visit_match_case = _maybe

    # Scopes

    def visit_FunctionDef(self, node: ast.FunctionDef | ast.AsyncFunctionDef) -> None:
        self._visit_each([*node.decorator_list, *node.args.defaults, *filter(None, node.args.kw_defaults)])
        self._bind(node.name)
        self._visit_function(node.args, node.body)

    visit_AsyncFunctionDef = visit_FunctionDef

    def visit_Lambda(self, node: ast.Lambda) -> None:
        self._visit_each([*node.args.defaults, *filter(None, node.args.kw_defaults)])
        self._visit_function(node.args, [node.body])

    def _visit_function(self, arguments: ast.arguments, body: list[ast.AST]) -> None:
        given = [
            *arguments.posonlyargs,
            *arguments.args,
            *arguments.kwonlyargs,
            arguments.vararg,
            arguments.kwarg,
        ]
        self.locals.append({part.arg for part in given if part} | _stored(body))
        self.in_function += 1
        self._visit_each(body)
        self.in_function -= 1
        self.locals.pop()

    def visit_ClassDef(self, node: ast.ClassDef) -> None:
        self._visit_each([*node.decorator_list, *node.bases, *node.keywords])
        self._bind(node.name)
        self.locals.append(set())
        self._visit_each(node.body)
        self.locals.pop()

    def _comprehension(self, node: ast.ListComp | ast.SetComp | ast.GeneratorExp | ast.DictComp) -> None:
        self.locals.append(set())
        for part in node.generators:
            self._visit_each([part.iter, part.target, *part.ifs])
        self._visit_each([node.key, node.value] if isinstance(node, ast.DictComp) else [node.elt])
        self.locals.pop()

    visit_ListComp = visit_SetComp = visit_GeneratorExp = visit_DictComp = _comprehension

    def _visit_each(self, nodes: Iterable[ast.AST]) -> None:
        for node in nodes:
            self.visit(node)


def _stored(body: list[ast.AST]) -> set[str]:
    """The names that a function's body binds for itself, wherever in it: they are local to all of it."""
    visitor = _Visitor()
    for statement in body:
        visitor.visit(statement)
    parts = [part for node in body for part in ast.walk(node)]
    stored = {part.id for part in parts if isinstance(part, ast.Name) and isinstance(part.ctx, ast.Store)}
    shared = {name for part in parts if isinstance(part, ast.Global) for name in part.names}
    return (visitor.uses.bound | (visitor.uses.touched & stored)) - shared
