"""The mutation operators: what may stand in the place of a node."""

from __future__ import annotations

import ast
from collections.abc import Callable, Iterator

import regexes
from sites import Slot

_COMPARISONS: dict[type[ast.cmpop], type[ast.cmpop]] = {
    ast.Lt: ast.LtE,
    ast.LtE: ast.Lt,
    ast.Gt: ast.GtE,
    ast.GtE: ast.Gt,
    ast.Eq: ast.NotEq,
    ast.NotEq: ast.Eq,
    ast.In: ast.NotIn,
    ast.NotIn: ast.In,
    ast.Is: ast.IsNot,
    ast.IsNot: ast.Is,
}
_ORDERS = (ast.Lt, ast.LtE, ast.Gt, ast.GtE)
_FUNCTIONS = {"min": "max", "max": "min", "any": "all", "all": "any"}


def _comparison(slot: Slot) -> Iterator[ast.AST]:
    """``<`` and ``<=``, ``==`` and ``!=``, ``in`` and ``not in``, ``is`` and ``is not``."""
    if isinstance(node := slot.node, ast.Compare):
        for i, kind in enumerate(node.ops):
            ops = [*node.ops[:i], _COMPARISONS[type(kind)](), *node.ops[i + 1 :]]
            yield ast.Compare(node.left, ops, node.comparators)


def _and_or(slot: Slot) -> Iterator[ast.AST]:
    if isinstance(node := slot.node, ast.BoolOp):
        other = ast.Or() if isinstance(node.op, ast.And) else ast.And()
        yield ast.BoolOp(other, node.values)


def _not_removed(slot: Slot) -> Iterator[ast.AST]:
    if isinstance(node := slot.node, ast.UnaryOp) and isinstance(node.op, ast.Not):
        yield node.operand


def _condition_negated(slot: Slot) -> Iterator[ast.AST]:
    if slot.field in {"test", "ifs"} and _says_more_negated(slot.node):
        yield ast.UnaryOp(ast.Not(), slot.node)


def _return_negated(slot: Slot) -> Iterator[ast.AST]:
    if isinstance(slot.parent, ast.Return) and slot.function and _says_more_negated(slot.node):
        returns = slot.function.returns
        if isinstance(returns, ast.Name) and returns.id == "bool":
            yield ast.UnaryOp(ast.Not(), slot.node)


def _says_more_negated(node: ast.AST) -> bool:
    """Tell whether no other operator negates the expression already."""
    if isinstance(node, ast.Compare):
        return len(node.ops) > 1 or isinstance(node.ops[0], _ORDERS)
    removed = isinstance(node, ast.UnaryOp) and isinstance(node.op, ast.Not)
    return not removed and not isinstance(node, ast.Constant)


def _integer(slot: Slot) -> Iterator[ast.AST]:
    if isinstance(node := slot.node, ast.Constant) and type(node.value) is int:
        yield ast.Constant(node.value + 1)
        yield ast.Constant(node.value - 1)


def _true_false(slot: Slot) -> Iterator[ast.AST]:
    if isinstance(node := slot.node, ast.Constant) and isinstance(node.value, bool):
        yield ast.Constant(not node.value)


def _bound(slot: Slot) -> Iterator[ast.AST]:
    """One more in the bound of a slice, where it is no number already."""
    if isinstance(slot.parent, ast.Slice) and not isinstance(slot.node, ast.Constant):
        yield ast.BinOp(slot.node, ast.Add(), ast.Constant(1))


def _word(slot: Slot) -> Iterator[ast.AST]:
    """A table of words, without each of them: a display, a dict, or a string that is split."""
    node = slot.node
    if isinstance(node, ast.Set | ast.Tuple | ast.List) and _are_words(node.elts):
        for i in range(len(node.elts)):
            rest = [*node.elts[:i], *node.elts[i + 1 :]]
            yield type(node)(rest) if isinstance(node, ast.Set) else type(node)(rest, node.ctx)
    elif isinstance(node, ast.Dict) and _are_words(node.keys):
        for i in range(len(node.keys)):
            keys, values = node.keys[:], node.values[:]
            del keys[i], values[i]
            yield ast.Dict(keys, values)
    elif isinstance(slot.parent, ast.Attribute) and slot.parent.attr == "split":
        words = str(node.value).split() if isinstance(node, ast.Constant) else []
        for i in range(len(words)):
            yield ast.Constant(" ".join([*words[:i], *words[i + 1 :]]))


def _are_words(nodes: list[ast.expr] | list[ast.expr | None]) -> bool:
    words = [isinstance(n, ast.Constant) and isinstance(n.value, str) for n in nodes]
    return len(words) > 1 and all(words)


def _alternative(slot: Slot) -> Iterator[ast.AST]:
    if _is_whole_string(slot):
        yield from regexes.with_alternative_dropped(slot.node)


def _quantifier(slot: Slot) -> Iterator[ast.AST]:
    if _is_whole_string(slot):
        yield from regexes.with_quantifier_changed(slot.node)


def _is_whole_string(slot: Slot) -> bool:
    return isinstance(slot.node, ast.Constant | ast.JoinedStr) and not isinstance(
        slot.parent, ast.JoinedStr
    )


def _loop_exit(slot: Slot) -> Iterator[ast.AST]:
    if isinstance(slot.node, ast.Continue):
        yield ast.Break()
    elif isinstance(slot.node, ast.Break):
        yield ast.Continue()


def _call(slot: Slot) -> Iterator[ast.AST]:
    if isinstance(slot.node, ast.Expr) and isinstance(slot.node.value, ast.Call):
        yield ast.Pass()


def _assignment(slot: Slot) -> Iterator[ast.AST]:
    if isinstance(slot.node, ast.AugAssign):
        yield ast.Pass()


def _guard(slot: Slot) -> Iterator[ast.AST]:
    """An ``if`` that leaves the function, or this turn of the loop."""
    node, leaves = slot.node, (ast.Return, ast.Continue)
    if isinstance(node, ast.If) and not node.orelse and isinstance(node.body[-1], leaves):
        yield ast.Pass()


def _function(slot: Slot) -> Iterator[ast.AST]:
    if isinstance(node := slot.node, ast.Name) and node.id in _FUNCTIONS:
        yield ast.Name(_FUNCTIONS[node.id], node.ctx)


OPERATORS: dict[str, Callable[[Slot], Iterator[ast.AST]]] = {
    "comparison swapped": _comparison,
    "and/or swapped": _and_or,
    "not removed": _not_removed,
    "condition negated": _condition_negated,
    "return negated": _return_negated,
    "integer changed": _integer,
    "true/false swapped": _true_false,
    "bound moved": _bound,
    "word removed": _word,
    "alternative dropped": _alternative,
    "quantifier changed": _quantifier,
    "continue/break swapped": _loop_exit,
    "call deleted": _call,
    "assignment deleted": _assignment,
    "guard deleted": _guard,
    "function swapped": _function,
}
"""What may be changed, by the name under which it is reported."""
