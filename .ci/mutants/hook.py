"""Imports modules from trees in memory, so that no file is ever changed."""

from __future__ import annotations

import ast
import sys
from collections.abc import Mapping, Sequence
from importlib.abc import MetaPathFinder
from importlib.machinery import ModuleSpec, SourceFileLoader
from importlib.util import spec_from_file_location
from types import CodeType, ModuleType
from typing import Any

from catalogue import ROOT, Module


class _Loader(SourceFileLoader):
    """Runs code that is compiled already, with names of ours among its globals."""

    def __init__(self, module: Module, code: CodeType, names: Mapping[str, Any]) -> None:
        super().__init__(module.name, str(ROOT / module.path))
        self._code = code
        self._names = names

    def get_code(self, fullname: str) -> CodeType:  # noqa: ARG002 - it loads one module
        """Return the code it was given, whatever the file says."""
        return self._code

    def exec_module(self, module: ModuleType) -> None:
        """Run the module."""
        vars(module).update(self._names)
        super().exec_module(module)


class Hook(MetaPathFinder):
    """Finds the modules under test."""

    def __init__(self, modules: Sequence[Module]) -> None:
        """Compile the modules as they are."""
        self._modules = {module.name: module for module in modules}
        self._code = {module.name: compiled(module, module.tree()) for module in modules}
        self.names: dict[str, Any] = {}

    def replace(self, module: Module, tree: ast.Module) -> None:
        """Import another tree for a module."""
        self._code[module.name] = compiled(module, tree)

    def install(self) -> None:
        """Come before every other finder."""
        sys.meta_path.insert(0, self)

    def find_spec(
        self,
        fullname: str,
        path: Sequence[str] | None,  # noqa: ARG002 - names say it all
        target: ModuleType | None = None,  # noqa: ARG002
    ) -> ModuleSpec | None:
        """Return how to load a module under test."""
        module = self._modules.get(fullname)
        if module is None:
            return None
        loader = _Loader(module, self._code[fullname], self.names)
        return spec_from_file_location(fullname, ROOT / module.path, loader=loader)


def compiled(module: Module, tree: ast.Module) -> CodeType:
    """Return the code of a tree, its lines those of the file."""
    return compile(tree, str(ROOT / module.path), "exec", dont_inherit=True)
