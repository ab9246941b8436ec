"""XML from others: no entity is expanded, no address is followed, no size is unbounded."""

from __future__ import annotations

from typing import Any

from lxml import etree

from newsparse.errors import InputError


def parse(data: bytes, *, mend: bool = False) -> Any:
    """Return the root element of a document; comments and processing instructions are left out.

    Args:
        data: The document.
        mend: Whether to read on behind errors, as feeds in the wild need.

    Raises:
        InputError: It is not well formed, nested too deeply, or declares entities.
    """
    parser = etree.XMLParser(
        resolve_entities=False,
        no_network=True,
        load_dtd=False,
        dtd_validation=False,
        huge_tree=False,
        remove_comments=True,
        remove_pis=True,
        recover=mend,
    )
    try:
        root = etree.fromstring(data, parser)
    except (etree.XMLSyntaxError, ValueError) as error:
        message = f"not well-formed XML: {error}"
        raise InputError(message) from error
    if root is None:
        message = "not XML: there is no element in it"
        raise InputError(message)
    info = root.getroottree().docinfo
    if info.internalDTD is not None and any(True for _ in info.internalDTD.iterentities()):
        message = "the XML declares entities, which no news format needs: it is refused"
        raise InputError(message)
    return root


def local(element: Any) -> str:
    """Return an element's name without its namespace."""
    return etree.QName(element).localname if isinstance(element.tag, str) else ""


def children(element: Any, *names: str) -> list[Any]:
    """Return the descendants reached by a path of local names, whatever their namespace."""
    found = [element]
    for name in names:
        found = [child for parent in found for child in parent if local(child) == name]
    return found


def words(element: Any) -> str | None:
    """Return the text of an element, white space folded; None for an empty one."""
    return " ".join(part for part in "".join(element.itertext()).split(" ") if part).strip() or None


def first(element: Any, *names: str) -> str | None:
    """Return the text of the first element at a path that has one."""
    return next((text for e in children(element, *names) if (text := words(e))), None)
