"""The words of the command line, and what --help says of them."""

from __future__ import annotations

import argparse
from collections.abc import Sequence
from pathlib import Path
from typing import NoReturn, TypeAlias

from newsparse.cli import commands
from newsparse.cli.console import say
from newsparse.cli.values import column, count, day, indent, way
from newsparse.version import __version__


class _Arguments(argparse.ArgumentParser):
    """A parser whose errors are one line that says where to read on."""

    def error(self, message: str) -> NoReturn:
        """Print the error and end with code 2."""
        say(f"{message} (see {self.prog} --help)")
        raise SystemExit(2)

    def read(self, words: Sequence[str] | None) -> argparse.Namespace:
        """Return what a command line says; what nobody knows is told with the command's help."""
        options, rest = self.parse_known_args(words)
        if rest:
            self.prog += f" {options.command}"
            self.error(f"unrecognized arguments: {' '.join(rest)}")
        return options


_Commands: TypeAlias = "argparse._SubParsersAction[_Arguments]"  # noqa: SLF001 - has no public name


def parser() -> _Arguments:
    """Return what reads the command line; ``run`` of its result is the command to run."""
    top = _Arguments(
        prog="newsparse",
        description="Reads French news: who said what, with which words, when, and how many.",
        epilog="Exit codes: 0 done, 1 could not be done, 2 wrong command line.",
    )
    top.add_argument("--version", action="version", version=f"newsparse {__version__}")
    group = top.add_subparsers(dest="command", metavar="COMMAND", required=True)
    _add_parse(group)
    _add_render(group)
    _add_table(group)
    _add_corpus(group)
    _add_review(group)
    _add_evaluate(group)
    _add_others(group)
    return top


def _add_article(command: argparse.ArgumentParser, what: str) -> None:
    command.add_argument("file", metavar="FILE", help=f"{what}; - for standard input")
    command.add_argument(
        "--published",
        type=day,
        metavar="DATE",
        help="publication date (2024-11-07), which « jeudi » is counted from",
    )
    command.add_argument("--title", help="headline, where the text does not hold it")
    command.add_argument("--encoding", help="of the text or page (utf-8)")
    _add_people(command)
    _add_models(command)


def _add_people(command: argparse.ArgumentParser) -> None:
    command.add_argument(
        "--people",
        type=Path,
        metavar="CSV",
        help="known people, whose ids speakers get: id, name, aliases, roles, gender, from, to",
    )


def _add_models(command: argparse.ArgumentParser) -> None:
    command.add_argument(
        "--models",
        default="embedded",
        metavar="MODELS",
        help="embedded (default), stanza (see newsparse download), or a directory of models",
    )
    command.add_argument(
        "--device", choices=("auto", "cpu", "cuda"), default="auto", help="what computes (auto)"
    )


def _add_parse(group: _Commands) -> None:
    command = group.add_parser(
        "parse",
        help="read an article and print what it says",
        description="Read one article and print its speakers, quotes, dates, figures and entities.",
        epilog="Example: newsparse parse article.txt --published 2024-11-07",
    )
    _add_article(command, "a text or HTML file")
    form = command.add_mutually_exclusive_group()
    form.add_argument("--json", action="store_true", help="print JSON, for programs")
    form.add_argument(
        "--format",
        choices=("brat", "conllu", "tei", "webannotation"),
        help="print a format of other tools instead",
    )
    command.add_argument("--indent", type=indent, metavar="N", help="spaces a level of JSON")
    command.add_argument(
        "--no-text",
        action="store_true",
        help="leave the press's words out of the JSON: text, title, metadata that are text",
    )
    command.set_defaults(run=commands.parse)


def _add_render(group: _Commands) -> None:
    command = group.add_parser(
        "render",
        help="write an article as an HTML page, what was read highlighted",
        description="Write an article as an HTML page with what was read highlighted.",
        epilog="Example: newsparse render article.txt --published 2024-11-07 -o article.html",
    )
    _add_article(command, "a text or HTML file, or JSON that newsparse parse wrote")
    command.add_argument("-o", "--output", metavar="OUT", default="-", help="file to write")
    command.add_argument("--open", action="store_true", help="show it in the browser")
    command.add_argument(
        "--lang", choices=("en", "fr"), default="en", help="language of what is said of the text"
    )
    command.set_defaults(run=commands.render)


def _add_table(group: _Commands) -> None:
    command = group.add_parser(
        "table",
        help="write quotes, figures, dates… of articles as a table",
        description="Write what is read in articles as a table, a row each. The articles are "
        "texts, pages and tables, or what newsparse parse and newsparse corpus wrote.",
        epilog="Example: newsparse table pages/ --of quotes -o quotes.xlsx",
    )
    command.add_argument("inputs", nargs="+", metavar="IN", help="files and folders")
    command.add_argument(
        "--of",
        default="quotes",
        choices=("quotes", "speakers", "entities", "dates", "figures", "articles"),
        help="what has a row (quotes)",
    )
    command.add_argument(
        "-o",
        "--output",
        default="-",
        metavar="FILE",
        help=".csv, .xlsx, .parquet or .jsonl; CSV on standard output by default",
    )
    command.add_argument(
        "--all-quotes", action="store_true", help="fragments and repeats in headlines, too"
    )
    command.add_argument(
        "--excel-fr", action="store_true", help="CSV for a French Excel: ; and decimal commas"
    )
    _add_columns(command)
    _add_people(command)
    _add_models(command)
    command.set_defaults(run=commands.table)


def _add_columns(command: argparse.ArgumentParser) -> None:
    command.add_argument(
        "--column",
        action="append",
        default=[],
        type=column,
        metavar="FIELD=NAME",
        help="column that holds a field (text, published, id, …), where it has another name",
    )
    command.add_argument("--encoding", default="utf-8", help="of text files, pages and tables")


def _add_corpus(group: _Commands) -> None:
    command = group.add_parser(
        "corpus",
        help="read any number of articles into a folder, and go on after a stop",
        description="Read files and folders of articles into a folder of JSON Lines. Run again "
        "with the same words, it goes on where it stopped.",
        epilog="Example: newsparse corpus articles.jsonl --column text=contenu --out read",
    )
    command.add_argument("inputs", nargs="+", metavar="IN", help="files and folders")
    command.add_argument("-o", "--out", required=True, type=Path, metavar="OUT", help="folder")
    _add_columns(command)
    command.add_argument(
        "--workers", type=count, metavar="N", help="processes, 500 MB each; one a core by default"
    )
    command.add_argument(
        "--format", choices=("jsonl", "parquet"), default="jsonl", help="of the records (jsonl)"
    )
    command.add_argument(
        "--engine", choices=("local", "ray"), default="local", help="ray: on a cluster"
    )
    command.add_argument(
        "--no-text",
        action="store_true",
        help="leave the press's words out of the records: text, title, metadata that are text",
    )
    _add_people(command)
    _add_models(command)
    command.set_defaults(run=commands.corpus)


def _add_review(group: _Commands) -> None:
    command = group.add_parser(
        "review",
        help="draw a sample of what was read, to be checked by hand",
        description="Draw a sample and write a sheet to be filled by hand: is it right? Read back "
        "by newsparse evaluate --review, it says how often, with intervals.",
        epilog="Example: newsparse review read --n 200 --stratify rule -o sheet.html",
    )
    command.add_argument("inputs", nargs="+", metavar="IN", help="as newsparse table takes them")
    command.add_argument(
        "--of",
        default="quotes",
        choices=("quotes", "speakers", "entities", "dates", "figures"),
        help="what has a row (quotes)",
    )
    command.add_argument(
        "--n", dest="number", type=int, default=200, metavar="N", help="rows (200)"
    )
    command.add_argument(
        "--stratify", default="kind", metavar="COLUMN", help="draw from every value of it (kind)"
    )
    command.add_argument("--seed", type=int, default=0, help="another one draws other rows")
    command.add_argument(
        "--excel-fr", action="store_true", help="CSV for a French Excel: ; and decimal commas"
    )
    command.add_argument(
        "-o", "--output", required=True, type=Path, metavar="FILE", help=".csv, .xlsx or .html"
    )
    _add_columns(command)
    _add_people(command)
    _add_models(command)
    command.set_defaults(run=commands.review)


def _add_evaluate(group: _Commands) -> None:
    command = group.add_parser(
        "evaluate",
        help="score against articles annotated by hand",
        description="Score against articles annotated by hand: DIR/ID.txt and DIR/ID.json, or "
        "brat's DIR/ID.ann with DIR/published.csv (id,published).",
        epilog="Example: newsparse evaluate --texts dev/texts --gold dev/gold --floors floors.toml",
    )
    command.add_argument("--texts", type=Path, metavar="DIR", help="the articles, ID.txt each")
    command.add_argument("--gold", type=Path, metavar="DIR", help="what a reader found in them")
    command.add_argument(
        "--review",
        type=Path,
        metavar="SHEET",
        help="a filled sheet of newsparse review (.csv, .xlsx), instead",
    )
    command.add_argument("--only", nargs="+", metavar="ID", help="score these articles alone")
    command.add_argument("--errors", action="store_true", help="print every miss first")
    command.add_argument(
        "--typography",
        type=way,
        metavar="WAY",
        help="rewrite the articles first: other marks, spaces, paragraphs, capitals, hyphens",
    )
    command.add_argument(
        "--floors", type=Path, metavar="FILE", help="TOML or JSON: the least value of a measure"
    )
    command.add_argument(
        "--found", type=Path, metavar="FILE", help="print what is gained and lost since FILE; fail"
    )
    command.add_argument(
        "--update", action="store_true", help="write what is found now to the file of --found"
    )
    command.add_argument("--json", type=Path, metavar="OUT", help="write the measures as JSON too")
    _add_models(command)
    command.set_defaults(run=commands.evaluate)


def _add_others(group: _Commands) -> None:
    for name, run, what in (
        (
            "download",
            commands.download,
            "fetch Stanza's official French models (needs the network)",
        ),
        ("rules", commands.rules, "print the rules of attribution and how often each was right"),
        ("schema", commands.schema, "print the JSON Schema of an article's JSON"),
    ):
        group.add_parser(name, help=what, description=what.capitalize() + ".").set_defaults(run=run)
    what = "print versions, models and licences"
    info = group.add_parser("info", help=what, description=what.capitalize() + ".")
    info.add_argument(
        "--licences",
        action="store_true",
        help="print the licence of every part: code, weights, tables, libraries",
    )
    info.set_defaults(run=commands.info)
