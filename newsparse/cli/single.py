"""``newsparse parse`` and ``newsparse render``: one article, from a file or standard input."""

from __future__ import annotations

import re
import sys
import tempfile
from pathlib import Path
from typing import TYPE_CHECKING, Any

from newsparse.cli.console import DOUBTS, say
from newsparse.errors import InputError

if TYPE_CHECKING:
    import argparse

    from newsparse.api import Parser
    from newsparse.article import Article
    from newsparse.source import Source

_OBJECT = re.compile(rb'(?:\xef\xbb\xbf)?\s*\{\s*"')
_OF_JSON = {"no_text": False, "indent": None}
_OF_READING = {
    "published": None,
    "title": None,
    "encoding": None,
    "people": None,
    "models": "embedded",
}


def parse(options: argparse.Namespace) -> int:
    """Read an article and print tables or JSON."""
    if not options.json and (name := _given(options, _OF_JSON)):
        say(f"--{name} is one of JSON: pass --json, too (see newsparse parse --help)")
        return 2
    source = _source(options, _content(options.file))  # bad input is told before models load
    parser = models(options)
    article = parser.parse(source)
    for doubt in article.doubts:
        say(DOUBTS[doubt.value])
    if options.format is not None:
        from newsparse.cli.formats import written

        sys.stdout.write(written(options.format, article, source, parser))
        return 0
    if options.json:
        sys.stdout.write(
            article.to_json(include_text=not options.no_text, indent=options.indent) + "\n"
        )
        return 0
    from newsparse.output import text

    sys.stdout.write(text.to_text(article))
    if article.published is None and any(date.value is None for date in article.dates):
        say("some dates have no value because the publication date is unknown: pass --published")
    return 0


def render(options: argparse.Namespace) -> int:
    """Read an article, or the JSON of one, and write it as a page."""
    from newsparse.output import html

    out = None if options.output == "-" else Path(options.output)
    if out is not None and _is_same(out, Path(options.file)):
        message = f"{out} is the input: name another file to write"
        raise InputError(message)
    content = _content(options.file)
    is_record = content is not None and _is_record(options.file, content)
    if is_record and (name := _given(options, _OF_READING)):
        say(f"--{name} says how an article is read, and this one was read before: leave it out")
        return 2
    article = _restored(content) if is_record else _read(options, content)
    page = html.to_page(article, options.lang)
    if options.open and out is None:
        with tempfile.NamedTemporaryFile(prefix="newsparse-", suffix=".html", delete=False) as kept:
            out = Path(kept.name)  # it stays: the browser reads it after this ends
    if out is None:
        sys.stdout.write(page)
    else:
        write(out, page)
    if options.open and out is not None:
        import webbrowser

        webbrowser.open(out.resolve().as_uri())
    return 0


def models(options: argparse.Namespace) -> Parser:
    """Load the models that a command was asked to read with."""
    from newsparse.api import Parser
    from newsparse.options import Options

    people = getattr(options, "people", None)  # evaluate has none
    return Parser(options.models, Options(device=options.device, people=people))


def write(path: Path, content: str) -> None:
    """Write a file, whole or not at all.

    Raises:
        InputError: It cannot be written.
    """
    from newsparse.output.whole import whole

    with whole(path) as unfinished:
        unfinished.write_text(content, encoding="utf-8")


def _is_same(out: Path, file: Path) -> bool:
    return out.exists() and file.exists() and out.samefile(file)


def _given(options: argparse.Namespace, defaults: dict[str, Any]) -> str | None:
    """Return the first option that was given, as it is written."""
    asked = (n for n, default in defaults.items() if getattr(options, n) != default)
    return next((name.replace("_", "-") for name in asked), None)


def _read(options: argparse.Namespace, content: bytes | None) -> Article:
    source = _source(options, content)
    return models(options).parse(source)


def _restored(content: bytes | None) -> Article:
    from newsparse.article import Article

    return Article.from_json(content or b"")


def _is_record(file: str, content: bytes) -> bool:
    """Tell whether the input is JSON: by its suffix, on standard input by how it begins."""
    if file != "-":
        return file.lower().endswith(".json")
    return _OBJECT.match(content) is not None


def _content(file: str) -> bytes | None:
    """Return what is to be looked into here; other files are read by whoever knows them."""
    if file != "-" and not file.lower().endswith(".json"):
        return None
    try:
        return sys.stdin.buffer.read() if file == "-" else Path(file).read_bytes()
    except OSError as error:
        message = f"cannot read {file}: {error.strerror or error}"
        raise InputError(message) from error


def _source(options: argparse.Namespace, content: bytes | None) -> Source:
    from newsparse.source import Source

    known = {name: getattr(options, name) for name in ("published", "title")}
    known = {name: value for name, value in known.items() if value is not None}
    if options.file == "-":
        source = _from_stdin(content or b"", options.encoding or "utf-8", known)
    elif options.encoding is None:
        source = Source.from_file(options.file, **known)
    else:
        source = Source.from_file(options.file, encoding=options.encoding, **known)
    if not source.text.strip():
        where = "standard input" if options.file == "-" else options.file
        message = f"{where} is empty: there is no article to read"
        raise InputError(message)
    return source


def _from_stdin(content: bytes, encoding: str, known: dict[str, Any]) -> Source:
    from newsparse.source import Source, decoding
    from newsparse.source.source import is_page

    named = decoding.marked(content) or encoding
    try:
        if is_page(content.decode(named, "replace")):
            return _page(content, encoding, known)
        text = content.decode(named).removeprefix("\ufeff")
    except LookupError as error:
        raise decoding.unknown(error) from error
    except UnicodeDecodeError as error:
        name = "UTF-8" if named == "utf-8" else named
        message = f"standard input is not {name} ({error}): pass its own with --encoding"
        raise InputError(message) from error
    return Source(text=text, **known)


def _page(content: bytes, encoding: str, known: dict[str, Any]) -> Source:
    """Read a page as where it is a file: it may declare its encoding itself."""
    from newsparse.source import Source

    with tempfile.TemporaryDirectory(prefix="newsparse-") as folder:
        path = Path(folder) / "stdin.html"
        path.write_bytes(content)
        return Source.from_file(path, encoding=encoding, **known)
