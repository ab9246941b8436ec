"""What a message advises to do in Python, said as it is done at the command line.

Messages are written where they arise, for whoever calls that in Python; a command shows them, too.
"""

from __future__ import annotations

import re

_SAID = tuple(
    (re.compile(python), command)
    for python, command in (
        (r'encoding="([\w-]+)"', r"--encoding \1"),
        (r"\(text=NAME\)", "(--column text=NAME)"),
        (r'read it with boilerplate="trafilatura", or pass', "pass"),
        (
            r"text is HTML: pass it through newsparse\.Source\.from_html",
            "text is HTML: call its file .html, or name its column (--column html=NAME)",
        ),
        (r"pass it through newsparse\.Source\.from_file", "pass the file of that name"),
        (r" with Source\.from_html", ""),
        (r"newsparse\.source\.read_many, or (newsparse table or corpus) at.*", r"\1"),
        (r", and newsparse\.Article\.from_json each of them", ""),
        (r"pass them as text=", "read the article again, without --no-text"),
        (r"drop the zone with value\.replace\(tzinfo=None\)", "leave the zone out"),
        (r"pass device='cpu' or 'auto'", "pass --device cpu or auto"),
        (r"device='cuda'", "--device cuda"),
    )
)


def at_command_line(message: str) -> str:
    """Return a message with the options of the commands in the place of arguments of Python."""
    for python, command in _SAID:
        message = python.sub(command, message)
    return message
