"""The formats of other tools that ``newsparse parse --format`` writes."""

from __future__ import annotations

import json
from typing import TYPE_CHECKING

from newsparse.article import Article

if TYPE_CHECKING:
    from newsparse.api import Parser
    from newsparse.source import Source


def written(name: str, article: Article, source: Source, parser: Parser) -> str:
    """Return an article in a format; *parser* analyses *source* where trees are asked for."""
    if name == "conllu":
        from newsparse.output.conllu import to_conllu

        return to_conllu(parser.analyse(source), article.text, article.id)
    if name == "brat":
        from newsparse.output.brat import to_brat

        return to_brat(article)
    if name == "tei":
        from newsparse.output.tei import to_tei

        return to_tei(article)
    from newsparse.output.webannotation import to_web_annotations

    return json.dumps(to_web_annotations(article), ensure_ascii=False, indent=2) + "\n"
